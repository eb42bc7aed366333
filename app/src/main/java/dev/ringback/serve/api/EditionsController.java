package dev.ringback.serve.api;

import dev.ringback.model.KeptEdition;
import dev.ringback.rank.Shop;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Paging;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.RankingId;
import dev.ringback.serve.ask.ShopParams;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The editions that are kept, and what differs between two. Parameters are read as in {@link ApiController}. */
@Controller("/api/v1/editions")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditionsController {
    private static final String EDITION = "Id of an edition, or a day like 2026-11-01";
    private static final Set<String> DIFF_NAMES =
            Stream.concat(ShopParams.NAMES.stream(), Stream.of("from", "to")).collect(Collectors.toUnmodifiableSet());

    private final Reads reads;

    EditionsController(Reads reads) {
        this.reads = reads;
    }

    private record ListQuestion(Paging paging) {}

    @Get
    @Operation(summary = "The editions that are kept, newest first", operationId = "editions")
    @ApiResponse(
            responseCode = "200",
            description = "The header Link leads to those that follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditionsAnswer.class)))
    @Documented.Question
    HttpResponse<byte[]> editions(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = "At most so many, from 1 to 500; 100 where it is left out") @QueryValue @Nullable
                    String limit,
            @Parameter(description = "Those that follow the one with this id") @QueryValue @Nullable String after) {
        Params params = Params.strict(request.getParameters().asMap(), Set.of("limit", "after"));
        Paging paging = Paging.read(params);
        refuse(params);
        View view = reads.view();
        Paging.Page<KeptEdition> page = paging.of(view.editions().all(), KeptEdition::id);
        Optional<String> next =
                page.next("/api/v1/editions", request.getParameters().asMap());
        MutableHttpResponse<byte[]> reply =
                Replies.json(request, view.answer(new ListQuestion(paging), asked -> list(view, page, next)));
        next.ifPresent(address -> reply.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\""));
        return reply;
    }

    private static byte[] list(View view, Paging.Page<KeptEdition> page, Optional<String> next) {
        return Wire.bytes(new EditionsAnswer(
                Meta.of(view.edition(), List.of()),
                view.editions().all().size(),
                page.entries().stream()
                        .map(edition -> EditionsAnswer.EditionAnswer.of(edition, view.editions()))
                        .toList(),
                next.orElse(null)));
    }

    @Get("/diff")
    @Operation(summary = "Who moved between two editions, and by which evidence", operationId = "editionsDiff")
    @ApiResponse(
            responseCode = "200",
            description = "Every provider that differs, for this shop",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditionDiffAnswer.class)))
    @Documented.OfAnEdition
    HttpResponse<byte[]> diff(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = EDITION, required = true) @QueryValue @Nullable String from,
            @Parameter(description = EDITION, required = true) @QueryValue @Nullable String to,
            @Parameter(description = ApiController.COUNTRY, required = true) @QueryValue @Nullable String country,
            @Parameter(description = ApiController.TIMEZONE) @QueryValue @Nullable String timezone,
            @Parameter(description = ApiController.HOURS, required = true) @QueryValue @Nullable String hours,
            @Parameter(description = ApiController.BUSINESS) @QueryValue @Nullable String business,
            @Parameter(description = ApiController.LANGUAGES) @QueryValue @Nullable String languages,
            @Parameter(description = ApiController.WEIGHTS) @QueryValue @Nullable String weights) {
        Params params = Params.strict(request.getParameters().asMap(), DIFF_NAMES);
        Optional<String> before = params.required("from", EDITION);
        Optional<String> after = params.required("to", EDITION);
        Optional<Shop> shop = ShopParams.read(params);
        refuse(params);
        View view = reads.view();
        String first = before.orElseThrow();
        String second = after.orElseThrow();
        RankedEdition one = EditionParams.namedOrOf(view, first, link(shop.orElseThrow(), "from", "to", second));
        RankedEdition other = EditionParams.namedOrOf(view, second, link(shop.orElseThrow(), "to", "from", first));
        return Replies.json(
                request,
                view.named(
                        "diff " + one.edition().id() + " "
                                + new RankingId(other.edition().id(), shop.orElseThrow()),
                        same -> Wire.bytes(
                                EditionDiffAnswer.of(EditionDifference.of(one, other, shop.orElseThrow())))));
    }

    /** The same question to the successor of one of the two. */
    private static UnaryOperator<String> link(Shop shop, String name, String otherName, String other) {
        return successor -> {
            Map<String, String> query = new TreeMap<>(RankingId.params(shop));
            query.put(name, successor);
            query.put(otherName, other);
            return query.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "/api/v1/editions/diff?", ""));
        };
    }

    private static void refuse(Params params) {
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
    }
}
