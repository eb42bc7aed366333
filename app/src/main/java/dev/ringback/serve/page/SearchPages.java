package dev.ringback.serve.page;

import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.Cursor;
import dev.ringback.serve.ask.CursorGone;
import dev.ringback.serve.ask.Fault;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words in reviews, claims and incidents, as a page. */
@Hidden
@Controller("/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchPages {
    private final Reads reads;
    private final Templates templates;
    private final Words words;
    private final EvidenceWords evidence;

    SearchPages(Reads reads, Templates templates) {
        this.reads = reads;
        this.templates = templates;
        this.words = templates.words();
        this.evidence = new EvidenceWords(words);
    }

    /** An equal question is an equal key of the cache. */
    private record PageQuestion(SearchQuery asked, int first) {}

    @Get
    HttpResponse<byte[]> search(HttpRequest<?> request) {
        View view = reads.view();
        Map<String, List<String>> given = new HashMap<>(request.getParameters().asMap());
        given.keySet().retainAll(ReviewParams.NAMES);
        Params params = Params.lenient(given, ReviewParams.LIMITS);
        SearchQuery asked = ReviewParams.read(params, view.generation());
        int first = first(params, asked, view);
        if (!params.faults().isEmpty()) {
            return Html.reply(400, faulty(params, view));
        }
        return Html.shared(view.answerIfWhole(new PageQuestion(asked, first), key -> found(asked, first, view))
                .bytes());
    }

    /** A place of an older edition is the beginning: nobody who reads a page can do anything about that. */
    private static int first(Params params, SearchQuery asked, View view) {
        try {
            return Cursor.read(params, list(asked), view.state());
        } catch (CursorGone older) {
            return 0;
        }
    }

    private static String list(SearchQuery query) {
        return SearchFilters.href(query);
    }

    private View.Made found(SearchQuery asked, int first, View view) {
        SearchQuery query = asked.from(first);
        SearchHits hits = view.generation().search(query);
        SearchFilters filters = new SearchFilters(words, view.generation(), asked);
        ReviewViews views = new ReviewViews(words, view.generation(), true);
        SearchPage page = new SearchPage(
                asked.words().orElse(""),
                "",
                filters.hidden(),
                count(asked, hits),
                filters.chosen(),
                filters.facets(hits),
                filters.orders(),
                hits.hits().stream().map(views::of).toList(),
                filters.meant(hits),
                hits.hits().isEmpty() ? filters.tips() : List.of(),
                next(asked, first + hits.hits().size(), hits, view),
                ReviewParams.address("/api/v1/search", asked, Map.of()),
                evidence.edition(view.edition()));
        return new View.Made(html(page, asked), Optional.empty(), !hits.isCut());
    }

    private String count(SearchQuery asked, SearchHits hits) {
        String count = words.of(
                asked.words().isPresent() ? "search.count" : "search.count.all",
                hits.total(),
                asked.words().orElse(""));
        return hits.isCut() ? words.of("search.cut", count) : count;
    }

    private static String next(SearchQuery asked, int told, SearchHits hits, View view) {
        if (hits.hits().isEmpty() || told >= Math.min(hits.total(), SearchQuery.WINDOW)) {
            return "";
        }
        String cursor = Cursor.of(list(asked), view.state(), told);
        return ReviewParams.address(SearchFilters.PATH, asked, Map.of("cursor", cursor));
    }

    private byte[] faulty(Params params, View view) {
        SearchQuery nothing = new SearchQuery(
                params.get("q"), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, ReviewParams.USUAL, false);
        SearchPage page = new SearchPage(
                params.get("q").orElse(""),
                fault(params),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "/api/v1/search",
                evidence.edition(view.edition()));
        return html(page, nothing);
    }

    /** What is too long in characters is not among the values any more; what has too many words can be shortened. */
    private String fault(Params params) {
        boolean isLong = params.faults().stream()
                .anyMatch(fault -> fault.param().equals("q") && fault.code() == Fault.Code.TOO_LONG);
        if (!isLong) {
            return words.of("search.fault");
        }
        return params.get("q").isPresent()
                ? words.of("search.words", SearchQuery.MAX_WORDS)
                : words.of("fault.long", SearchQuery.MAX_LENGTH);
    }

    private byte[] html(SearchPage page, SearchQuery asked) {
        String title = asked.words()
                .map(typed -> words.of("search.title.of", typed))
                .orElseGet(() -> words.of("search.title"));
        return templates.html(
                "search", Frame.of(title, words.of("search.description"), SearchFilters.href(asked)), page);
    }
}
