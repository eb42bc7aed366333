package dev.ringback.serve.api;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Cursor;
import dev.ringback.serve.ask.NotFound;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Full text over reviews, claims and incidents. Parameters are read as in {@link ApiController}. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {
    private static final Set<String> OF_ONE_PROVIDER = ofOneProvider();
    private static final Set<String> ACCOUNTS = Set.of("review", "complaint");

    private final Reads reads;
    private final Words words = Words.ENGLISH;

    SearchController(Reads reads) {
        this.reads = reads;
    }

    private static Set<String> ofOneProvider() {
        Set<String> names = new TreeSet<>(ReviewParams.NAMES);
        names.removeAll(Set.of("provider", "not_provider"));
        return names;
    }

    /** An equal question is an equal key of the cache. */
    private record SearchQuestion(String path, SearchQuery asked, int first) {}

    @Get("/search")
    @Operation(summary = "Words in reviews, claims and incidents", operationId = "search")
    @ApiResponse(
            responseCode = "200",
            description = "In the order that was asked for; the header Link leads to those that follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchAnswer.class)))
    @Parameter(
            name = "provider",
            in = ParameterIn.QUERY,
            description = "Slugs; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_provider",
            in = ParameterIn.QUERY,
            description = "As provider, left out",
            schema = @Schema(type = "string"))
    @Documented.Search
    HttpResponse<byte[]> search(@Parameter(hidden = true) HttpRequest<?> request) {
        View view = reads.view();
        Params params = Params.strict(request.getParameters().asMap(), ReviewParams.NAMES, ReviewParams.LIMITS);
        SearchQuery asked = ReviewParams.read(params, view.generation());
        String path = "/api/v1/search";
        int first = first(path, asked, params, view);
        SearchQuestion question = new SearchQuestion(path, asked, first);
        return reply(
                request,
                view,
                question,
                asked.from(first),
                (hits, next) -> new SearchAnswer(
                        Meta.of(view.edition(), List.of()),
                        hits.total(),
                        hits.hits().stream()
                                .map(hit -> SearchAnswer.HitAnswer.of(hit, view.generation(), words))
                                .toList(),
                        SearchAnswer.facets(asked, hits),
                        hits.insteadOf(),
                        !hits.isCut(),
                        next));
    }

    @Get("/providers/{slug}/reviews")
    @Operation(summary = "Reviews of one provider, with what they weigh and why", operationId = "reviews")
    @ApiResponse(
            responseCode = "200",
            description = "In the order that was asked for; the header Link leads to those that follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewsAnswer.class)))
    @Documented.OfOneProvider
    @Documented.Search
    HttpResponse<byte[]> reviews(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String slug) {
        View view = reads.view();
        String provider = view.generation()
                .dossier(slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> NotFound.provider(slug))
                .provider()
                .slug();
        Params params = Params.strict(request.getParameters().asMap(), OF_ONE_PROVIDER, ReviewParams.LIMITS);
        SearchQuery asked = ReviewParams.read(params, view.generation());
        asked.filter().only().getOrDefault(Facet.TYPE, Set.of()).stream()
                .filter(type -> !ACCOUNTS.contains(type))
                .forEach(type -> params.invalid("type", type, "accepted of one provider: review, complaint"));
        String path = "/api/v1/providers/" + provider + "/reviews";
        int first = first(path, asked, params, view);
        boolean withConsumers = asked.filter().only().containsKey(Facet.TYPE)
                || asked.filter().only().containsKey(Facet.SOURCE);
        SearchQuery query = ofProvider(asked, provider, view, withConsumers).from(first);
        SearchQuestion question = new SearchQuestion(path, asked, first);
        return reply(
                request,
                view,
                question,
                query,
                (hits, next) -> new ReviewsAnswer(
                        Meta.of(view.edition(), List.of()),
                        provider,
                        withConsumers,
                        hits.total(),
                        reviews(hits, view),
                        SearchAnswer.facets(asked, hits),
                        hits.insteadOf(),
                        !hits.isCut(),
                        next));
    }

    private List<ReviewAnswer> reviews(SearchHits hits, View view) {
        List<ReviewAnswer> reviews = new ArrayList<>();
        for (SearchHits.Hit hit : hits.hits()) {
            if (hit instanceof SearchHits.OfReview found) {
                reviews.add(
                        ReviewAnswer.of(found.review(), ReviewAnswer.Highlight.of(found), view.generation(), words));
            }
        }
        return reviews;
    }

    /** Of the provider's reviews only; without what consumers wrote, where it is not asked for by name. */
    private static SearchQuery ofProvider(SearchQuery asked, String provider, View view, boolean withConsumers) {
        ReviewFilter filter = asked.filter();
        Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
        only.putAll(filter.only());
        only.put(Facet.PROVIDER, Set.of(provider));
        only.putIfAbsent(Facet.TYPE, withConsumers ? ACCOUNTS : Set.of("review"));
        ReviewFilter theirs = new ReviewFilter(only, filter.not(), filter.from(), filter.to());
        return asked.with(
                withConsumers
                        ? theirs
                        : theirs.without(
                                Facet.SOURCE, view.generation().reviewSources().ofConsumers()));
    }

    /** Where in the list the answer begins; the last of what is read, so that all faults are told with it. */
    private static int first(String path, SearchQuery asked, Params params, View view) {
        int first = Cursor.read(params, list(path, asked), view.state());
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
        return first;
    }

    /** What decides which list it is. */
    private static String list(String path, SearchQuery asked) {
        return ReviewParams.address(path, asked, Map.of());
    }

    /** Makes the answer of what was found and the address of what follows. */
    private interface Answering {
        Object of(SearchHits hits, @Nullable String next);
    }

    private static HttpResponse<byte[]> reply(
            HttpRequest<?> request, View view, SearchQuestion question, SearchQuery query, Answering answering) {
        return Replies.json(request, view.answerIfWhole(question, key -> {
            SearchHits hits = view.generation().search(query);
            Optional<String> next = next(question, query, hits, view);
            return new View.Made(Wire.bytes(answering.of(hits, next.orElse(null))), next, !hits.isCut());
        }));
    }

    /** Empty where these are the last, or nobody may read further. */
    private static Optional<String> next(SearchQuestion question, SearchQuery query, SearchHits hits, View view) {
        int told = query.first() + hits.hits().size();
        if (hits.hits().isEmpty() || told >= Math.min(hits.total(), SearchQuery.WINDOW)) {
            return Optional.empty();
        }
        String cursor = Cursor.of(list(question.path(), question.asked()), view.state(), told);
        return Optional.of(ReviewParams.address(question.path(), question.asked(), Map.of("cursor", cursor)));
    }
}
