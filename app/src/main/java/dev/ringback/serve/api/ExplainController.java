package dev.ringback.serve.api;

import dev.ringback.model.Dossier;
import dev.ringback.rank.Shop;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.NearSlugs;
import dev.ringback.serve.ask.NotFound;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.RankingId;
import dev.ringback.serve.ask.ShopParams;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a provider has its place. Parameters are read as in {@link ApiController}. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExplainController {
    private final Reads reads;
    private final ExplainAnswers answers = new ExplainAnswers(Words.ENGLISH);

    ExplainController(Reads reads) {
        this.reads = reads;
    }

    /** An equal question is an equal key of the cache. */
    private record ExplainQuestion(String slug, ShopAnswer shop) {}

    @Get("/rankings/explain/{slug}")
    @Operation(summary = "Why a provider has its place for a shop", operationId = "explain")
    @ApiResponse(
            responseCode = "200",
            description = "What the score is made of, each part with its evidence",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> explain(
            @Parameter(hidden = true) HttpRequest<?> request,
            @PathVariable String slug,
            @Parameter(description = ApiController.COUNTRY, required = true) @QueryValue @Nullable String country,
            @Parameter(description = ApiController.TIMEZONE) @QueryValue @Nullable String timezone,
            @Parameter(description = ApiController.HOURS, required = true) @QueryValue @Nullable String hours,
            @Parameter(description = ApiController.BUSINESS) @QueryValue @Nullable String business,
            @Parameter(description = ApiController.LANGUAGES) @QueryValue @Nullable String languages,
            @Parameter(description = ApiController.WEIGHTS) @QueryValue @Nullable String weights) {
        View view = reads.view();
        Dossier dossier = dossier(view, slug);
        Shop shop = shop(request);
        return Replies.json(
                request,
                view.answer(
                        new ExplainQuestion(dossier.provider().slug(), ShopAnswer.of(shop)),
                        question -> Wire.bytes(answers.of(dossier, shop, view))));
    }

    @Get("/rankings/{id}/explain/{slug}")
    @Operation(
            summary = "Why a provider has its place in a ranking that was given before",
            operationId = "explainRanking")
    @ApiResponse(
            responseCode = "200",
            description = "What the score is made of, reviews by sums; it never changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainAnswer.class)))
    @Documented.OfOneProviderOfAnEdition
    HttpResponse<byte[]> explainRanking(
            @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id, @PathVariable String slug) {
        Params params = Params.strict(request.getParameters().asMap(), Set.of());
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
        RankingId asked = RankingId.read(id).orElseThrow(() -> NotFound.ranking(id));
        View view = reads.view();
        RankedEdition edition = EditionParams.named(
                view, asked.edition(), successor -> ExplainAnswers.url(new RankingId(successor, asked.shop()), slug));
        Dossier dossier = dossier(edition, slug);
        return Replies.immutableJson(
                request,
                view.named(
                        ExplainAnswers.url(asked, dossier.provider().slug()),
                        same -> Wire.bytes(answers.kept(dossier, asked.shop(), edition))));
    }

    private static Dossier dossier(RankedEdition edition, String slug) {
        Map<String, Dossier> all = edition.dossiers();
        return Optional.ofNullable(all.get(slug.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> NotFound.providerOf(edition.edition().id(), slug, NearSlugs.of(slug, all.keySet())));
    }

    private static Dossier dossier(View view, String slug) {
        return view.generation()
                .dossier(slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> NotFound.provider(slug, near(view, slug)));
    }

    private static List<String> near(View view, String slug) {
        return NearSlugs.of(
                slug,
                view.generation().dossiers().stream()
                        .map(dossier -> dossier.provider().slug())
                        .toList());
    }

    private static Shop shop(HttpRequest<?> request) {
        Params params = Params.strict(request.getParameters().asMap(), ShopParams.NAMES);
        return ShopParams.read(params).orElseThrow(() -> new AskFault(params.faults()));
    }
}
