package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchHits.Count;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Totals, facets and orders against a count over the reviews themselves. */
class SearchFacetsTest {
    private static final int REVIEWS = 600;
    private static final int QUERIES = 100;

    private static final List<Facet> COUNTED = List.of(
            Facet.TYPE,
            Facet.PROVIDER,
            Facet.SOURCE,
            Facet.TRUST,
            Facet.COUNTRY,
            Facet.BUSINESS,
            Facet.YEAR,
            Facet.STARS,
            Facet.ASPECT,
            Facet.POLARITY,
            Facet.LANGUAGE);

    private final List<KeptReview> reviews =
            new InventedReviews(7).first(REVIEWS).toList();

    @Test
    void everyCountIsThatOfTheReviews() {
        Random random = new Random(11);
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        reviews.forEach(review -> rows.add(FoundRows.review(review)));
        long hits = 0;
        try (Generation generation = Generation.inMemory(rows)) {
            for (int each = 0; each < QUERIES; each++) {
                ReviewFilter filter = filter(random);
                Optional<String> word = random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(oneOf(List.of("terminal", "rude", "and"), random));
                hits += check(generation, word, filter);
            }
        }
        assertTrue(hits > QUERIES, "else hardly anything was found");
    }

    @Test
    void theBestAreTheSameWithoutFacets() {
        List<CatalogueRow> catalogue = FoundRows.providers();
        for (int missing = 0; missing <= 1; missing++) {
            List<CatalogueRow> rows = new ArrayList<>(catalogue.subList(missing, catalogue.size()));
            reviews.forEach(review -> rows.add(FoundRows.review(review)));
            try (Generation generation = Generation.inMemory(rows)) {
                for (String word : List.of("terminal", "rude", "and")) {
                    SearchHits found = generation.search(best(word, true));
                    SearchHits plain = generation.search(best(word, false));
                    assertEquals(
                            reviews.stream()
                                    .filter(kept -> hasWord(kept, word))
                                    .filter(kept -> generation
                                            .dossier(kept.review().provider())
                                            .isPresent())
                                    .count(),
                            plain.total(),
                            word);
                    assertEquals(found.total(), plain.total(), word);
                    assertEquals(
                            found.hits().stream().map(FoundRows::id).toList(),
                            plain.hits().stream().map(FoundRows::id).toList());
                }
            }
        }
    }

    private static SearchQuery best(String word, boolean withFacets) {
        return new SearchQuery(Optional.of(word), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, REVIEWS, withFacets);
    }

    private long check(Generation generation, Optional<String> word, ReviewFilter filter) {
        SearchHits found = generation.search(new SearchQuery(word, filter, SearchQuery.Order.NEWEST, 0, 20, true));
        SearchHits plain = generation.search(new SearchQuery(word, filter, SearchQuery.Order.NEWEST, 0, 20, false));
        List<KeptReview> with = reviews.stream()
                .filter(kept -> word.isEmpty() || hasWord(kept, word.get()))
                .toList();
        List<KeptReview> expected =
                with.stream().filter(kept -> passes(kept, filter)).toList();
        assertEquals(expected.size(), found.total(), filter + " " + word);
        assertEquals(expected.size(), plain.total(), filter + " " + word);
        List<String> newest = expected.stream()
                .sorted(Comparator.comparing(
                                (KeptReview kept) -> kept.review().day().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(kept -> kept.review().id()))
                .limit(20)
                .map(kept -> kept.review().id())
                .toList();
        assertEquals(newest, found.hits().stream().map(FoundRows::id).toList());
        assertEquals(newest, plain.hits().stream().map(FoundRows::id).toList());
        for (Facet facet : COUNTED) {
            assertEquals(counts(with, filter, facet), counts(found, facet), facet + " of " + filter + " " + word);
        }
        return found.total();
    }

    private static Map<String, Long> counts(SearchHits found, Facet facet) {
        List<Count> counts = found.facets().getOrDefault(facet, List.of());
        List<Count> sorted = counts.stream()
                .sorted(Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value))
                .toList();
        assertEquals(sorted, counts);
        return counts.stream().collect(Collectors.toMap(Count::value, Count::hits, Long::sum, TreeMap::new));
    }

    /** By the definition: of each value as many as there would be with that value alone. */
    private static Map<String, Long> counts(List<KeptReview> reviews, ReviewFilter filter, Facet facet) {
        Set<String> values = new HashSet<>();
        reviews.forEach(kept -> values.addAll(values(kept, facet)));
        Map<String, Long> counts = new TreeMap<>();
        for (String value : values) {
            Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
            only.putAll(filter.only());
            only.put(facet, Set.of(value));
            Map<Facet, Set<String>> not = new EnumMap<>(Facet.class);
            not.putAll(filter.not());
            not.remove(facet);
            ReviewFilter other = new ReviewFilter(only, not, filter.from(), filter.to());
            long count = reviews.stream().filter(kept -> passes(kept, other)).count();
            if (count > 0) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    private static boolean hasWord(KeptReview kept, String word) {
        List<String> forms = word.equals("terminal") ? List.of("terminal", "machine") : List.of(word);
        String text = " " + kept.review().text().orElse("").replace(".", "") + " ";
        return word.equals("terminal")
                ? text.contains(" terminal ") || text.contains(" card machine ") || text.contains(" card reader ")
                : forms.stream().anyMatch(form -> text.contains(" " + form + " "));
    }

    private static boolean passes(KeptReview kept, ReviewFilter filter) {
        Optional<LocalDate> day = kept.review().day();
        if (filter.from().isPresent()
                        && (day.isEmpty() || day.get().isBefore(filter.from().get()))
                || filter.to().isPresent()
                        && (day.isEmpty() || day.get().isAfter(filter.to().get()))) {
            return false;
        }
        for (Facet facet : COUNTED) {
            if (facet != Facet.ASPECT && facet != Facet.POLARITY) {
                List<String> values = values(kept, facet);
                Set<String> only = filter.only().getOrDefault(facet, Set.of());
                Set<String> not = filter.not().getOrDefault(facet, Set.of());
                if (!only.isEmpty() && values.stream().noneMatch(only::contains)
                        || values.stream().anyMatch(not::contains)) {
                    return false;
                }
            }
        }
        return passesPairs(kept, filter);
    }

    private static boolean passesPairs(KeptReview kept, ReviewFilter filter) {
        List<List<String>> pairs = new ArrayList<>();
        for (Mention mention : kept.reading().mentions()) {
            pairs.add(List.of(lower(mention.aspect()), lower(mention.polarity())));
        }
        if (pairs.isEmpty()) {
            pairs.add(List.of(Facet.UNKNOWN, Facet.UNKNOWN));
        }
        Set<String> aspects = filter.only().getOrDefault(Facet.ASPECT, Set.of());
        Set<String> polarities = filter.only().getOrDefault(Facet.POLARITY, Set.of());
        List<List<String>> asked = pairs.stream()
                .filter(pair -> aspects.isEmpty() || aspects.contains(pair.getFirst()))
                .toList();
        return asked.stream().anyMatch(pair -> polarities.isEmpty() || polarities.contains(pair.getLast()))
                && asked.stream().noneMatch(pair -> has(filter.not(), Facet.POLARITY, pair.getLast()))
                && pairs.stream().noneMatch(pair -> has(filter.not(), Facet.ASPECT, pair.getFirst()));
    }

    private static boolean has(Map<Facet, Set<String>> values, Facet facet, String value) {
        return values.getOrDefault(facet, Set.of()).contains(value);
    }

    private static List<String> values(KeptReview kept, Facet facet) {
        Review review = kept.review();
        return switch (facet) {
            case TYPE -> List.of(lower(review.kind()));
            case PROVIDER -> List.of(review.provider());
            case SOURCE -> List.of(review.source());
            case TRUST -> List.of(lower(review.trust()));
            case COUNTRY -> List.of(review.country().orElse(Facet.UNKNOWN));
            case BUSINESS ->
                List.of(review.business().map(SearchFacetsTest::lower).orElse(Facet.UNKNOWN));
            case YEAR -> List.of(review.day().map(day -> "" + day.getYear()).orElse(Facet.UNKNOWN));
            case STARS ->
                List.of(review.stars()
                        .map(stars -> "" + (int) Math.ceil(stars.doubleValue()))
                        .orElse(Facet.UNKNOWN));
            case ASPECT ->
                kept.reading().mentions().isEmpty()
                        ? List.of(Facet.UNKNOWN)
                        : kept.reading().mentions().stream()
                                .map(each -> lower(each.aspect()))
                                .toList();
            case POLARITY ->
                kept.reading().mentions().isEmpty()
                        ? List.of(Facet.UNKNOWN)
                        : kept.reading().mentions().stream()
                                .map(each -> lower(each.polarity()))
                                .toList();
            case LANGUAGE -> List.of(kept.reading().language().orElse(Facet.UNKNOWN));
            case QUARTER, MONTH -> List.of();
        };
    }

    private ReviewFilter filter(Random random) {
        Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> not = new EnumMap<>(Facet.class);
        for (int count = random.nextInt(4); count > 0; count--) {
            Facet facet = oneOf(COUNTED, random);
            Set<String> values = new HashSet<>();
            for (int each = 1 + random.nextInt(3); each > 0; each--) {
                values.addAll(values(oneOf(reviews, random), facet));
            }
            (random.nextInt(3) == 0 ? not : only).put(facet, values);
        }
        Optional<LocalDate> from =
                random.nextInt(3) == 0 ? Optional.of(LocalDate.of(2021, 1 + random.nextInt(12), 15)) : Optional.empty();
        Optional<LocalDate> to =
                random.nextInt(3) == 0 ? Optional.of(LocalDate.of(2024, 1 + random.nextInt(12), 15)) : Optional.empty();
        return new ReviewFilter(only, not, from, to);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
