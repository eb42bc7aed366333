package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Review;
import dev.ringback.model.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sums as one would take them by hand: review by review, from the reviews themselves. */
final class CountedReviews {
    private CountedReviews() {}

    static List<SumsCell> sums(Collection<KeptReview> reviews, SumsQuery query) {
        Map<String, SumsCell> cells = new TreeMap<>();
        for (KeptReview kept : reviews) {
            if (isMeant(kept, query.filter())) {
                Map<Facet, String> key = new EnumMap<>(Facet.class);
                query.by()
                        .forEach(facet -> key.put(
                                facet, values(kept, facet, Set.of()).iterator().next()));
                // No value has a character below the one between them, so the order is that of the values.
                SumsCell cell = cells.computeIfAbsent(
                        String.join("\u0001", key.values()), missing -> new SumsCell(key, new Tally()));
                count(kept, cell.tally());
            }
        }
        if (cells.isEmpty() && query.by().isEmpty()) {
            return List.of(new SumsCell(Map.of(), new Tally()));
        }
        return new ArrayList<>(cells.values());
    }

    private static boolean isMeant(KeptReview kept, ReviewFilter filter) {
        Set<String> asked = new TreeSet<>(filter.only().getOrDefault(Facet.ASPECT, Set.of()));
        asked.remove(Facet.UNKNOWN);
        for (Map.Entry<Facet, Set<String>> only : filter.only().entrySet()) {
            if (values(kept, only.getKey(), asked).stream().noneMatch(only.getValue()::contains)) {
                return false;
            }
        }
        for (Map.Entry<Facet, Set<String>> not : filter.not().entrySet()) {
            if (values(kept, not.getKey(), asked).stream().anyMatch(not.getValue()::contains)) {
                return false;
            }
        }
        LocalDate day = kept.review().day().orElse(null);
        return filter.from().isEmpty() && filter.to().isEmpty()
                || day != null
                        && !day.isBefore(filter.from().orElse(LocalDate.MIN))
                        && !day.isAfter(filter.to().orElse(LocalDate.MAX));
    }

    private static Set<String> values(KeptReview kept, Facet facet, Set<String> aspects) {
        Review review = kept.review();
        return switch (facet) {
            case TYPE -> Set.of(lower(review.kind()));
            case PROVIDER -> Set.of(review.provider());
            case SOURCE -> Set.of(review.source());
            case TRUST -> Set.of(lower(review.trust()));
            case COUNTRY -> Set.of(review.country().orElse(Facet.UNKNOWN));
            case BUSINESS -> Set.of(review.business().map(CountedReviews::lower).orElse(Facet.UNKNOWN));
            case LANGUAGE -> Set.of(kept.reading().language().orElse(Facet.UNKNOWN));
            case STARS -> Set.of(review.stars().map(CountedReviews::roundedUp).orElse(Facet.UNKNOWN));
            case YEAR, QUARTER, MONTH ->
                Set.of(review.day().map(day -> time(facet, day)).orElse(Facet.UNKNOWN));
            case ASPECT ->
                orUnknown(kept.reading().mentions().stream()
                        .map(mention -> lower(mention.aspect()))
                        .toList());
            case POLARITY ->
                orUnknown(kept.reading().mentions().stream()
                        .filter(mention -> aspects.isEmpty() || aspects.contains(lower(mention.aspect())))
                        .map(mention -> lower(mention.polarity()))
                        .toList());
        };
    }

    private static String time(Facet facet, LocalDate day) {
        String month = day.toString().substring(0, 7);
        return switch (facet) {
            case YEAR -> month.substring(0, 4);
            case QUARTER -> month.substring(0, 4) + "-Q" + (day.getMonthValue() + 2) / 3;
            default -> month;
        };
    }

    private static String roundedUp(BigDecimal stars) {
        return stars.setScale(0, RoundingMode.CEILING).toPlainString();
    }

    private static Set<String> orUnknown(List<String> values) {
        return values.isEmpty() ? Set.of(Facet.UNKNOWN) : new TreeSet<>(values);
    }

    private static void count(KeptReview kept, Tally tally) {
        int permille = kept.verdict().permille();
        tally.addReviews(1, permille > 0 ? 1 : 0, permille);
        kept.review().stars().ifPresent(stars -> tally.add(Tally.stars(halves(stars)), 1, permille));
        kept.review().supportStars().ifPresent(stars -> tally.add(Tally.supportStars(halves(stars)), 1, permille));
        if (permille > 0 && isOfSupport(kept)) {
            tally.add(Tally.USED, 1, permille);
        }
        Set<Aspect> seen = EnumSet.noneOf(Aspect.class);
        for (Mention mention : kept.reading().mentions()) {
            if (seen.add(mention.aspect())) {
                tally.add(Tally.mention(mention.aspect(), mention.polarity()), 1, permille);
            }
        }
    }

    private static boolean isOfSupport(KeptReview kept) {
        Review review = kept.review();
        return review.kind() == Review.Kind.REVIEW
                && (review.supportStars().isPresent()
                        || kept.reading().mentions().stream()
                                .anyMatch(mention -> mention.aspect().isOfSupport()));
    }

    private static int halves(BigDecimal stars) {
        return stars.multiply(BigDecimal.TWO).intValueExact();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
