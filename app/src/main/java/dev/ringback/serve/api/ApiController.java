package dev.ringback.serve.api;

import dev.ringback.index.ProviderQuery;
import dev.ringback.model.Dossier;
import dev.ringback.model.Role;
import dev.ringback.rank.Shop;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.ask.AskFault;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rankings, providers and coverage. The parameters stand in the signatures for the description of the API; they are read
 * from the request as a whole, so that every fault is answered at once.
 */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiController {
    static final String COUNTRY = "ISO 3166-1 code of two letters, like US";
    static final String TIMEZONE = "IANA name, like America/Chicago; may be left out where the country has one zone";
    static final String HOURS = "When the shop trades: OpenStreetMap opening_hours, like Tu-Su 11:00-23:00";
    static final String BUSINESS = "restaurant, cafe, retail, services, market or online";
    static final String LANGUAGES = "BCP 47 tags with commas between: a line counts if it speaks one; none: any";
    static final String WEIGHTS = "How much each axis matters, like availability:5,downtime:3,responsiveness:2";

    private static final String AS_OF =
            "What had been known by the end of this day, in UTC, like 2026-11-01; none: now";

    private static final Set<String> RANKING_NAMES =
            Stream.concat(ShopParams.NAMES.stream(), Stream.of("asOf")).collect(Collectors.toUnmodifiableSet());

    private final Reads reads;
    private final Words words = Words.ENGLISH;

    ApiController(Reads reads) {
        this.reads = reads;
    }

    /** An equal question is an equal key of the cache. */
    private record CoverageQuestion(String slug, ShopAnswer shop) {}

    private record ProviderQuestion(String slug) {}

    private record PromisesQuestion(String slug) {}

    @Get("/rankings")
    @Operation(summary = "Providers ranked for a shop", operationId = "rankings")
    @ApiResponse(
            responseCode = "200",
            description = "The ranking",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankingAnswer.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No edition of the day is kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Documented.Question
    HttpResponse<byte[]> rankings(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = COUNTRY, required = true) @QueryValue @Nullable String country,
            @Parameter(description = TIMEZONE) @QueryValue @Nullable String timezone,
            @Parameter(description = HOURS, required = true) @QueryValue @Nullable String hours,
            @Parameter(description = BUSINESS) @QueryValue @Nullable String business,
            @Parameter(description = LANGUAGES) @QueryValue @Nullable String languages,
            @Parameter(description = WEIGHTS) @QueryValue @Nullable String weights,
            @Parameter(description = AS_OF) @QueryValue @Nullable String asOf) {
        View view = reads.view();
        Params params = Params.strict(request.getParameters().asMap(), RANKING_NAMES);
        Optional<LocalDate> day = EditionParams.asOf(params, view);
        Shop shop = shop(params);
        RankedEdition edition = EditionParams.edition(view, day);
        String id = new RankingId(edition.edition().id(), shop).toString();
        return Replies.json(request, view.named(id, same -> ranking(edition, shop)));
    }

    @Get("/rankings/{id}")
    @Operation(summary = "A ranking that was given before, in the same bytes", operationId = "ranking")
    @ApiResponse(
            responseCode = "200",
            description = "The ranking; it never changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankingAnswer.class)))
    @Documented.OfAnEdition
    HttpResponse<byte[]> ranking(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
        refuseUnknown(request);
        RankingId asked = RankingId.read(id).orElseThrow(() -> NotFound.ranking(id));
        View view = reads.view();
        RankedEdition edition = EditionParams.named(
                view, asked.edition(), successor -> "/api/v1/rankings/" + new RankingId(successor, asked.shop()));
        return Replies.immutableJson(request, view.named(id, same -> ranking(edition, asked.shop())));
    }

    private byte[] ranking(RankedEdition edition, Shop shop) {
        return Wire.bytes(new RankingAnswers(words).of(edition.ranking(shop), edition.ranker(), edition.edition()));
    }

    private static Shop shop(HttpRequest<?> request) {
        return shop(Params.strict(request.getParameters().asMap(), ShopParams.NAMES));
    }

    private static Shop shop(Params params) {
        return ShopParams.read(params)
                .filter(shop -> params.faults().isEmpty())
                .orElseThrow(() -> new AskFault(params.faults()));
    }

    @Get("/providers")
    @Operation(summary = "Providers by words, country and role", operationId = "providers")
    @ApiResponse(
            responseCode = "200",
            description = "Best match first where words are given, else by slug",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProvidersAnswer.class)))
    @Documented.Question
    HttpResponse<byte[]> providers(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = "Words of a name, an alias, a domain or a fact") @QueryValue @Nullable String q,
            @Parameter(description = COUNTRY) @QueryValue @Nullable String country,
            @Parameter(description = "processor, iso, psp, pos, gateway or bank") @QueryValue @Nullable String role) {
        ProviderQuery query = providerQuery(request);
        View view = reads.view();
        return Replies.json(request, view.answer(query, asked -> providers(view, asked)));
    }

    private static ProviderQuery providerQuery(HttpRequest<?> request) {
        Params params = Params.strict(request.getParameters().asMap(), Set.of("q", "country", "role"));
        Optional<String> words = params.get("q");
        words.filter(text -> text.length() > ProviderQuery.MAX_LENGTH)
                .ifPresent(text ->
                        params.invalid("q", text, "at most " + ProviderQuery.MAX_LENGTH + " characters are accepted"));
        ProviderQuery query =
                new ProviderQuery(words, ShopParams.countryIfGiven(params), params.oneOf("role", Role.class));
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
        return query;
    }

    private static byte[] providers(View view, ProviderQuery query) {
        List<ProvidersAnswer.Summary> found = view.generation().find(query).stream()
                .map(ProvidersAnswer.Summary::of)
                .toList();
        return Wire.bytes(new ProvidersAnswer(Meta.of(view.edition(), List.of()), found.size(), found));
    }

    @Get("/providers/{slug}")
    @Operation(summary = "All that is known of one provider", operationId = "provider")
    @ApiResponse(
            responseCode = "200",
            description = "Claims with sources, incidents with their windows",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProviderAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> provider(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String slug) {
        refuseUnknown(request);
        View view = reads.view();
        Dossier dossier = dossier(view, slug);
        return Replies.json(
                request,
                view.answer(
                        new ProviderQuestion(slug),
                        question -> Wire.bytes(ProviderAnswer.of(
                                dossier, reviews(view, dossier), Meta.of(view.edition(), List.of())))));
    }

    private ReviewSummary reviews(View view, Dossier dossier) {
        ReviewCounts counts =
                ReviewCounts.of(view.generation(), dossier.provider().slug());
        return ReviewSummary.of(counts, view.generation(), words);
    }

    @Get("/providers/{slug}/coverage")
    @Operation(summary = "In how many of the shop's trading minutes a person is reachable", operationId = "coverage")
    @ApiResponse(
            responseCode = "200",
            description = "The share, the longest gap and every line",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> coverage(
            @Parameter(hidden = true) HttpRequest<?> request,
            @PathVariable String slug,
            @Parameter(description = COUNTRY, required = true) @QueryValue @Nullable String country,
            @Parameter(description = TIMEZONE) @QueryValue @Nullable String timezone,
            @Parameter(description = HOURS, required = true) @QueryValue @Nullable String hours,
            @Parameter(description = BUSINESS) @QueryValue @Nullable String business,
            @Parameter(description = LANGUAGES) @QueryValue @Nullable String languages,
            @Parameter(description = WEIGHTS) @QueryValue @Nullable String weights) {
        View view = reads.view();
        Dossier dossier = dossier(view, slug);
        Shop shop = shop(request);
        return Replies.json(
                request,
                view.answer(
                        new CoverageQuestion(slug, ShopAnswer.of(shop)), question -> coverage(view, dossier, shop)));
    }

    private byte[] coverage(View view, Dossier dossier, Shop shop) {
        return Wire.bytes(CoverageAnswer.of(
                dossier.provider().slug(),
                view.ranker().findings(dossier, shop).coverage(),
                ShopAnswer.of(shop),
                Meta.of(view.edition(), List.of()),
                words));
    }

    @Get("/providers/{slug}/promises")
    @Operation(summary = "What a provider promises of its support, and what was met of it", operationId = "promises")
    @ApiResponse(
            responseCode = "200",
            description = "Each promise with what accounts tell of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PromisesAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> promises(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String slug) {
        refuseUnknown(request);
        View view = reads.view();
        Dossier dossier = dossier(view, slug);
        return Replies.json(request, view.answer(new PromisesQuestion(slug), question -> promises(view, dossier)));
    }

    private byte[] promises(View view, Dossier dossier) {
        return Wire.bytes(PromisesAnswer.of(dossier, view.generation(), Meta.of(view.edition(), List.of()), words));
    }

    private static Dossier dossier(View view, String slug) {
        return view.generation().dossier(slug.toLowerCase(Locale.ROOT)).orElseThrow(() -> NotFound.provider(slug));
    }

    private static void refuseUnknown(HttpRequest<?> request) {
        Params params = Params.strict(request.getParameters().asMap(), Set.of());
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
    }
}
