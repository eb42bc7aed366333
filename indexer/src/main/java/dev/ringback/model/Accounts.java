package dev.ringback.model;

import dev.ringback.model.ReviewSource.Writers;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What reviews say of a provider's support, summed up for the ranking: all are whole numbers, so that any order of adding
 * gives the same. Complaints that consumers made to an authority are not in it. Immutable.
 *
 * @param cells only those with a review
 */
public record Accounts(List<Cell> cells) {
    /** What the best mark or plain praise is worth; half of it is both praise and blame. */
    public static final int BEST = 8;

    /** Where those without a month stand. */
    private static final YearMonth BEFORE_ALL = YearMonth.of(Year.MIN_VALUE, 1);

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::source)
            .thenComparing(Cell::trust)
            .thenComparing(cell -> cell.month().orElse(BEFORE_ALL));

    public static final Accounts NONE = new Accounts(List.of());

    public Accounts {
        cells = cells.stream().sorted(ORDER).toList();
    }

    /**
     * The reviews of one month at one source, by authors of whom as much is known.
     *
     * @param month of writing, in UTC; empty where the source does not tell
     */
    public record Cell(String source, Writers writers, Trust trust, Optional<YearMonth> month, Sum sum) {}

    /**
     * What accounts say in all. An account is a review that says something of support: by an aspect of support, or by a mark
     * for support; stars for all say nothing of support.
     *
     * @param reviews all of them, whatever they weigh and speak of
     * @param count accounts of a weight above 0
     * @param permille their weight, in thousandths of an account
     * @param said what they say in all, in thousandths: an account that speaks of two aspects says two things
     * @param good of what they say the good part, in thousandths times {@link #BEST}
     * @param squares of what they say the squares of the good parts, in thousandths times {@link #BEST} squared
     */
    public record Sum(long reviews, long count, long permille, long said, long good, long squares) {
        public static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0);

        public static Sum of(Tally all) {
            Sum sum = new Sum(all.reviews(), all.count(Tally.USED), all.permille(Tally.USED), 0, 0, 0);
            for (int halves = 2; halves <= 2 * 5; halves++) {
                sum = sum.and(all.permille(Tally.supportStars(halves)), halves - 2);
            }
            for (Aspect aspect : Aspect.values()) {
                if (aspect.isOfSupport()) {
                    sum = sum.and(all.permille(Tally.mention(aspect, Polarity.POS)), BEST)
                            .and(all.permille(Tally.mention(aspect, Polarity.MIXED)), BEST / 2)
                            .and(all.permille(Tally.mention(aspect, Polarity.NEG)), 0);
                }
            }
            return sum;
        }

        private Sum and(long more, int worth) {
            return new Sum(reviews, count, permille, said + more, good + more * worth, squares + more * worth * worth);
        }

        public Sum plus(Sum other) {
            return new Sum(
                    reviews + other.reviews,
                    count + other.count,
                    permille + other.permille,
                    said + other.said,
                    good + other.good,
                    squares + other.squares);
        }

        /** What part of all that is said is good, from 0 to 1; empty where nothing is said. */
        public Optional<Double> share() {
            return said == 0 ? Optional.empty() : Optional.of(good / (double) BEST / said);
        }
    }
}
