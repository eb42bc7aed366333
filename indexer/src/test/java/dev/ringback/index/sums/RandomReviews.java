package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Reviews with few different values, so that many share one, and questions about them. */
final class RandomReviews {
    private static final LocalDate START = LocalDate.of(2023, 11, 5);
    private static final int DAYS = 1000;
    private static final List<String> PROVIDERS = List.of("apple-pay-desk", "birch-till", "cedar-cards");
    private static final List<String> SOURCES = List.of("arcade", "unknown", "bazaar");
    private static final List<String> COUNTRIES = List.of("FR", "US");
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private static final Map<Facet, List<String>> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(Facet.TYPE, List.of("review", "complaint", "claim", "incident")),
            Map.entry(Facet.PROVIDER, List.of("apple-pay-desk", "birch-till", "cedar-cards", "nobody")),
            Map.entry(Facet.SOURCE, List.of("arcade", "bazaar", "unknown", "elsewhere")),
            Map.entry(Facet.TRUST, List.of("verified", "established", "new", "unknown")),
            Map.entry(Facet.COUNTRY, List.of("FR", "US", "unknown", "AQ")),
            Map.entry(Facet.BUSINESS, List.of("cafe", "online", "unknown", "market")),
            Map.entry(Facet.YEAR, List.of("2023", "2024", "2025", "2026", "unknown", "1990")),
            Map.entry(Facet.QUARTER, List.of("2024-Q1", "2024-Q2", "2025-Q1", "unknown")),
            Map.entry(Facet.MONTH, List.of("2024-02", "2024-12", "2025-01", "unknown")),
            Map.entry(Facet.STARS, List.of("1", "2", "3", "4", "5", "unknown", "6")),
            Map.entry(Facet.ASPECT, List.of("reach", "speed", "money", "general", "unknown", "taste")),
            Map.entry(Facet.POLARITY, List.of("pos", "neg", "mixed", "unknown", "odd")),
            Map.entry(Facet.LANGUAGE, List.of("en", "fr", "unknown", "tlh"))));

    private static final List<Facet> APART =
            List.of(Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.COUNTRY, Facet.BUSINESS);
    private static final List<Facet> TIMES = List.of(Facet.YEAR, Facet.QUARTER, Facet.MONTH);

    private final Random random;

    RandomReviews(long seed) {
        this.random = new Random(seed);
    }

    KeptReview review(String id) {
        Review review = new Review(
                id,
                oneOf(PROVIDERS),
                oneOf(SOURCES),
                id,
                random.nextInt(12) == 0 ? Review.Kind.COMPLAINT : Review.Kind.REVIEW,
                Optional.empty(),
                maybe(random.nextInt(7)),
                maybe(stars()),
                random.nextInt(3) == 0 ? Optional.of(stars()) : Optional.empty(),
                day(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0,
                Optional.empty(),
                maybe(oneOf(COUNTRIES)),
                maybe(oneOf(List.of(Business.CAFE, Business.ONLINE))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ReviewReading reading = new ReviewReading(1, maybe(oneOf(LANGUAGES)), mentions(), List.of());
        return new KeptReview(review, reading, verdict(), false);
    }

    private Optional<LocalDate> day() {
        return switch (random.nextInt(200)) {
            case 0, 1, 2, 3 -> Optional.empty();
            case 4 -> Optional.of(LocalDate.of(1990, 2, 3));
            case 5 -> Optional.of(LocalDate.of(2999, 12, 31));
            default -> Optional.of(START.plusDays(random.nextInt(DAYS)));
        };
    }

    private BigDecimal stars() {
        return BigDecimal.valueOf(2L + random.nextInt(9)).divide(BigDecimal.TWO);
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (random.nextInt(5) == 0) {
                mentions.add(new Mention(aspect, oneOf(List.of(Polarity.values())), "nobody"));
            }
        }
        return mentions;
    }

    private Verdict verdict() {
        int permille = random.nextInt(3) == 0 ? random.nextInt(4) * 250 : Verdict.WHOLE;
        List<Verdict.Ground> grounds = permille == Verdict.WHOLE
                ? List.of()
                : List.of(new Verdict.Ground(Verdict.Ground.Kind.COPY, Optional.of(1)));
        return new Verdict(permille, grounds, true);
    }

    /** Half of them such as the running sums have an answer to. */
    SumsQuery query() {
        List<Facet> facets = switch (random.nextInt(6)) {
            case 0 -> List.of(Facet.PROVIDER);
            case 1 -> List.of(Facet.PROVIDER, Facet.COUNTRY, Facet.BUSINESS, Facet.TYPE);
            case 2 -> List.of(Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.TYPE, Facet.YEAR);
            default -> List.of(Facet.values());
        };
        Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> not = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            int chance = 2 + facets.size();
            if (random.nextInt(chance) < 2) {
                (random.nextBoolean() ? only : not).put(facet, some(VALUES.getOrDefault(facet, List.of())));
            }
        }
        return new SumsQuery(new ReviewFilter(only, not, end(), end()), apart(facets));
    }

    private Set<Facet> apart(List<Facet> facets) {
        Set<Facet> by = EnumSet.noneOf(Facet.class);
        for (Facet facet : APART) {
            if (facets.contains(facet) && random.nextInt(3) == 0) {
                by.add(facet);
            }
        }
        if (random.nextInt(3) == 0) {
            by.add(oneOf(TIMES));
        }
        return by;
    }

    private Optional<LocalDate> end() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(START.plusDays(random.nextInt(DAYS)));
            case 1 -> Optional.of(START.plusDays(random.nextInt(DAYS)).withDayOfMonth(1));
            default -> Optional.empty();
        };
    }

    private Set<String> some(List<String> values) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(oneOf(values));
        }
        return some;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
