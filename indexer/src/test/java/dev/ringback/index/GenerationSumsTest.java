package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.RowKind;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sums of a generation beside its search: both have the same words for the same reviews. */
class GenerationSumsTest {
    private static final int REVIEWS = 500;
    private static final int QUESTIONS = 150;

    private static final Set<String> SUMMED = Set.of("review", "complaint");

    private static final Map<Facet, List<String>> VALUES = Map.of(
            Facet.PROVIDER, List.of(InventedReviews.provider(0), InventedReviews.provider(1), "nobody"),
            Facet.SOURCE, List.of("arcade", "plaza", "unknown"),
            Facet.TRUST, List.of("verified", "new", "established"),
            Facet.COUNTRY, List.of("US", "GB", "unknown"),
            Facet.BUSINESS, List.of("restaurant", "unknown", "cafe"),
            Facet.YEAR, List.of("2019", "2024", "unknown"),
            Facet.STARS, List.of("1", "5", "unknown"),
            Facet.ASPECT, List.of("reach", "money", "unknown"),
            Facet.POLARITY, List.of("pos", "mixed", "unknown"),
            Facet.LANGUAGE, List.of("en", "fr", "unknown"));

    @Test
    void sumsCountWhatSearchFinds() {
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        new InventedReviews(11).first(REVIEWS).map(FoundRows::review).forEach(rows::add);
        Random random = new Random(5);
        long found = 0;
        try (Generation generation = Generation.inMemory(rows)) {
            for (int i = 0; i < QUESTIONS; i++) {
                ReviewFilter filter = filter(random);
                SearchHits hits = generation.search(
                        new SearchQuery(Optional.empty(), filter, SearchQuery.Order.NEWEST, 0, 1, false));
                if (hits.isCut()) {
                    continue; // on a busy machine the first searches may be, and then count less
                }
                long total = hits.total();
                assertEquals(total, reviews(generation, filter, Set.of()), filter::toString);
                assertEquals(total, reviews(generation, filter, Set.of(Facet.PROVIDER, Facet.MONTH)), filter::toString);
                found += total;
            }
        }
        assertTrue(found > QUESTIONS, "else hardly anything was found");
    }

    private static long reviews(Generation generation, ReviewFilter filter, Set<Facet> by) {
        return generation.sums(new SumsQuery(filter, by)).stream()
                .map(SumsCell::tally)
                .mapToLong(tally -> tally.reviews())
                .sum();
    }

    private static ReviewFilter filter(Random random) {
        Map<Facet, Set<String>> only = new EnumMap<>(Map.of(Facet.TYPE, SUMMED));
        Map<Facet, Set<String>> not = new EnumMap<>(Facet.class);
        VALUES.forEach((facet, values) -> {
            if (random.nextInt(5) == 0) {
                Set<String> some = Set.of(values.get(random.nextInt(values.size())));
                (random.nextInt(3) == 0 ? only : not).put(facet, some);
            }
        });
        Optional<LocalDate> from = random.nextInt(3) == 0
                ? Optional.of(InventedReviews.FIRST_DAY.plusDays(random.nextInt(1500)))
                : Optional.empty();
        return new ReviewFilter(only, not, from, Optional.empty());
    }

    @Test
    void whatIsReplacedOrGoneIsNotSummed() {
        CatalogueRow one = FoundRows.review("r1", "Nobody answered.");
        CatalogueRow other = FoundRows.review("r2", "They answered.");
        try (LiveIndex index = LiveIndex.inMemory("record")) {
            List<Change> first = List.of(one.at(1), other.at(1));
            try (Generation generation = index.apply(new Changes("record", 1, first))) {
                assertEquals(2, reviews(generation, ReviewFilter.ALL, Set.of()));
            }
            List<Change> next = List.of(one.at(2), new Change(3, RowKind.REVIEW, "r2", Optional.empty()));
            try (Generation generation = index.apply(new Changes("record", 3, next))) {
                assertEquals(1, reviews(generation, ReviewFilter.ALL, Set.of()));
            }
        }
    }
}
