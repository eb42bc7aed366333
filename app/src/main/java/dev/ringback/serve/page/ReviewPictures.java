package dev.ringback.serve.page;

import dev.ringback.index.ask.Facet;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.Tally;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.page.ReviewsView.Balance;
import dev.ringback.serve.page.ReviewsView.Balances;
import dev.ringback.serve.page.ReviewsView.Quarter;
import dev.ringback.serve.page.ReviewsView.Star;
import dev.ringback.serve.page.ReviewsView.Trend;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Draws the sums of reviews: bars are as long as what counts, so that what does not count is not seen to. */
final class ReviewPictures {
    private static final int STARS = 5;
    private static final int STAR_ROW = 26;

    /** Of the histogram's bars. */
    private static final int LONGEST = 170;

    /** Three years; older ones are in the table of the API. */
    private static final int QUARTERS = 12;

    private final Words words;

    ReviewPictures(Words words) {
        this.words = words;
    }

    List<Star> stars(Tally all) {
        long most = IntStream.rangeClosed(1, STARS)
                .mapToLong(stars -> 1000 * both(stars, all::count))
                .max()
                .orElse(0);
        if (most == 0) {
            return List.of();
        }
        return IntStream.rangeClosed(1, STARS)
                .mapToObj(place -> {
                    int stars = STARS + 1 - place;
                    long count = both(stars, all::count);
                    long weight = both(stars, all::permille);
                    return new Star(
                            words.of("reviews.star", stars),
                            (place - 1) * STAR_ROW,
                            LONGEST * 1000 * count / most,
                            LONGEST * weight / most,
                            count == 0
                                    ? words.of("reviews.amount", count)
                                    : words.of("reviews.star.count", count, weight / 1000.0));
                })
                .toList();
    }

    /** A whole star and the half below it. */
    private static long both(int stars, ToLongFunction<Integer> of) {
        int slot = Tally.stars(2 * stars);
        return of.applyAsLong(slot) + (stars > 1 ? of.applyAsLong(slot - 1) : 0);
    }

    String starsDescription(List<Star> stars) {
        return String.join(
                "; ",
                stars.stream()
                        .map(star -> words.of("reviews.line", star.label(), star.text()))
                        .toList());
    }

    Balances balances(Tally all) {
        List<Aspect> eight = Arrays.stream(Aspect.values())
                .filter(aspect -> aspect != Aspect.GENERAL)
                .toList();
        long most = eight.stream()
                .mapToLong(aspect -> Math.max(side(all, aspect, Polarity.POS), side(all, aspect, Polarity.NEG)))
                .max()
                .orElse(0);
        if (most == 0) {
            return new Balances("", List.of(), 0);
        }
        List<Balance> rows = new ArrayList<>();
        for (Aspect aspect : eight) {
            rows.add(new Balance(
                    words.of("aspect." + aspect),
                    rows.size() * Balances.ROW,
                    Balances.REACH * side(all, aspect, Polarity.NEG) / most,
                    Balances.REACH * side(all, aspect, Polarity.POS) / most,
                    amount(all.permille(Tally.mention(aspect, Polarity.NEG))),
                    amount(all.permille(Tally.mention(aspect, Polarity.POS))),
                    amount(all.permille(Tally.mention(aspect, Polarity.MIXED)))));
        }
        String description = String.join(
                "; ",
                rows.stream()
                        .map(row -> words.of("reviews.balance", row.name(), row.complaints(), row.praises()))
                        .toList());
        return new Balances(description, rows, rows.size() * Balances.ROW + 18);
    }

    /** What is both is half of each. */
    private static long side(Tally all, Aspect aspect, Polarity polarity) {
        return all.permille(Tally.mention(aspect, polarity)) + all.permille(Tally.mention(aspect, Polarity.MIXED)) / 2;
    }

    private String amount(long permille) {
        return words.of("reviews.amount", permille / 1000.0);
    }

    /** The last quarters that have reviews, with the empty ones left out: their names stand below. */
    Trend trend(Map<String, Tally> byQuarter) {
        List<Map.Entry<String, Tally>> dated = byQuarter.entrySet().stream()
                .filter(one -> !one.getKey().equals(Facet.UNKNOWN))
                .toList();
        List<Map.Entry<String, Tally>> last = dated.subList(Math.max(0, dated.size() - QUARTERS), dated.size());
        long most = last.stream()
                .mapToLong(one -> Math.max(sides(one.getValue(), Polarity.POS), sides(one.getValue(), Polarity.NEG)))
                .max()
                .orElse(0);
        if (last.size() < 2 || most == 0) {
            return new Trend("", List.of());
        }
        List<Quarter> quarters = new ArrayList<>();
        long step = Trend.WIDTH / last.size();
        for (Map.Entry<String, Tally> one : last) {
            quarters.add(quarter(one.getKey(), one.getValue(), most, quarters.size(), step));
        }
        String description = String.join(
                "; ",
                quarters.stream()
                        .map(one -> words.of("reviews.balance", one.name(), one.complaints(), one.praises()))
                        .toList());
        return new Trend(description, quarters);
    }

    private Quarter quarter(String name, Tally tally, long most, int place, long step) {
        long praise = sides(tally, Polarity.POS);
        long complaint = sides(tally, Polarity.NEG);
        String quarter = name.substring(5);
        String year = name.substring(0, 4);
        return new Quarter(
                words.of("reviews.quarter", quarter, year),
                quarter,
                place == 0 || quarter.equals("Q1") ? year : "",
                place * step + 3,
                step - 6,
                Trend.REACH * praise / most,
                Trend.REACH * complaint / most,
                words.of("reviews.amount", tally.reviews()),
                ReviewCounts.stars(tally)
                        .map(stars -> words.of("reviews.amount", stars))
                        .orElseGet(() -> words.of("week.none")),
                amount(praise),
                amount(complaint));
    }

    private static long sides(Tally tally, Polarity polarity) {
        return Arrays.stream(Aspect.values())
                .mapToLong(aspect -> side(tally, aspect, polarity))
                .sum();
    }
}
