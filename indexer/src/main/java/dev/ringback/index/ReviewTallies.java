package dev.ringback.index;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Review;
import dev.ringback.model.Tally;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums of reviews that are in no index, as an index has them: of a day that is past. Each is looked at one by one, some million
 * a second.
 */
final class ReviewTallies {
    private final Collection<KeptReview> reviews;

    ReviewTallies(Collection<KeptReview> reviews) {
        this.reviews = reviews;
    }

    /** @param query filtered by nothing but types that are left out */
    List<SumsCell> sums(SumsQuery query) {
        Set<String> typesLeftOut = typesLeftOut(query.filter());
        Map<String, SumsCell> cells = new TreeMap<>();
        for (KeptReview kept : reviews) {
            if (!typesLeftOut.contains(lower(kept.review().kind()))) {
                Map<Facet, String> key = key(kept.review(), query.by());
                // No value has a character below the one between them, so the order is that of the values.
                count(
                        kept,
                        cells.computeIfAbsent(
                                        String.join("\u0001", key.values()), missing -> new SumsCell(key, new Tally()))
                                .tally());
            }
        }
        return new ArrayList<>(cells.values());
    }

    private static Set<String> typesLeftOut(ReviewFilter filter) {
        boolean isPlain = filter.only().isEmpty()
                && Set.of(Facet.TYPE).containsAll(filter.not().keySet())
                && filter.from().isEmpty()
                && filter.to().isEmpty();
        if (!isPlain) {
            throw new IllegalArgumentException("Past reviews cannot be filtered by " + filter
                    + "; accepted: types that are left out, and nothing else");
        }
        return filter.not().getOrDefault(Facet.TYPE, Set.of());
    }

    private static Map<Facet, String> key(Review review, Set<Facet> by) {
        Map<Facet, String> key = new EnumMap<>(Facet.class);
        by.forEach(facet -> key.put(facet, value(review, facet)));
        return key;
    }

    private static String value(Review review, Facet facet) {
        return switch (facet) {
            case TYPE -> lower(review.kind());
            case PROVIDER -> review.provider();
            case SOURCE -> review.source();
            case TRUST -> lower(review.trust());
            case COUNTRY -> review.country().orElse(Facet.UNKNOWN);
            case BUSINESS -> review.business().map(ReviewTallies::lower).orElse(Facet.UNKNOWN);
            case YEAR, QUARTER, MONTH ->
                review.day()
                        .or(() -> review.at().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)))
                        .map(day -> time(facet, day))
                        .orElse(Facet.UNKNOWN);
            case STARS, ASPECT, POLARITY, LANGUAGE ->
                throw new IllegalArgumentException("Past reviews cannot be summed by " + facet);
        };
    }

    private static String time(Facet facet, LocalDate day) {
        String year = String.format(Locale.ROOT, "%04d", day.getYear());
        return switch (facet) {
            case YEAR -> year;
            case QUARTER -> year + "-Q" + (day.getMonthValue() + 2) / 3;
            default -> year + String.format(Locale.ROOT, "-%02d", day.getMonthValue());
        };
    }

    private static void count(KeptReview kept, Tally tally) {
        long facts = Facts.of(kept);
        int permille = Facts.permille(facts);
        tally.addReviews(1, permille > 0 ? 1 : 0, permille);
        if (Facts.isUsed(facts)) {
            tally.add(Tally.USED, 1, permille);
        }
        if (Facts.starHalves(facts) != 0) {
            tally.add(Tally.stars(Facts.starHalves(facts)), 1, permille);
        }
        if (Facts.supportHalves(facts) != 0) {
            tally.add(Tally.supportStars(Facts.supportHalves(facts)), 1, permille);
        }
        Set<Aspect> seen = EnumSet.noneOf(Aspect.class);
        for (Mention mention : kept.reading().mentions()) {
            if (seen.add(mention.aspect())) {
                tally.add(Tally.mention(mention.aspect(), mention.polarity()), 1, permille);
            }
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
