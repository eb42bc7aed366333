package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.model.KeptReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows and questions for the tests of search. */
final class FoundRows {
    private FoundRows() {}

    static CatalogueRow review(KeptReview kept) {
        return new CatalogueRow(RowKind.REVIEW, ReviewForm.write(kept));
    }

    /** A review of example-pay; {@code more} begins with a comma. */
    static CatalogueRow review(String id, boolean isShown, String text, String more) {
        return new CatalogueRow(RowKind.REVIEW, Json.tree("""
                {"id": "%s", "provider": "example-pay", "source": "plaza", "item": "%s", "kind": "review", "stars": 4,
                 "day": "2026-11-01", "text": "%s", "shown": %s, "verdict": {"permille": 1000}%s}""".formatted(id, id, text, isShown, more)));
    }

    static CatalogueRow review(String id, String text) {
        return review(id, true, text, "");
    }

    /** Of the companies of {@link InventedReviews}. */
    static List<CatalogueRow> providers() {
        return IntStream.range(0, InventedReviews.PROVIDERS)
                .mapToObj(number -> Rows.provider("""
                        {"slug": "%s", "name": "Company %d", "website": "https://www.example.com", "role": "psp",
                         "countries": ["US", "GB"], "claims": []}""".formatted(InventedReviews.provider(number), number)))
                .toList();
    }

    /** Example, the till, an incident, and these. */
    static Generation with(CatalogueRow... more) {
        List<CatalogueRow> rows = new ArrayList<>(Rows.ALL);
        rows.addAll(List.of(more));
        return Generation.inMemory(rows);
    }

    static SearchQuery query(String words) {
        return new SearchQuery(Optional.of(words), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, 10, false);
    }

    static SearchQuery facets(Optional<String> words, ReviewFilter filter) {
        return new SearchQuery(words, filter, SearchQuery.Order.BEST, 0, 10, true);
    }

    static ReviewFilter only(Map<Facet, Set<String>> values) {
        return new ReviewFilter(values, Map.of(), Optional.empty(), Optional.empty());
    }

    static List<String> ids(Generation generation, SearchQuery query) {
        return generation.search(query).hits().stream().map(FoundRows::id).toList();
    }

    static String id(SearchHits.Hit hit) {
        return switch (hit) {
            case SearchHits.OfReview of -> of.review().review().id();
            case SearchHits.OfClaim of -> of.claim().id();
            case SearchHits.OfIncident of -> of.incident().id();
        };
    }
}
