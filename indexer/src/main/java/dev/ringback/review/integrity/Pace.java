package dev.ringback.review.integrity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many of a cell's reviews come in so many days, and how many usually do. Where a stretch of days begins is free: who
 * floods a provider need not keep to calendar weeks.
 */
final class Pace {
    /** Of half a year before and after, without the neighbours and without the top tenth. */
    private static final int WINDOW_DAYS = 182;

    /** So much of the whole cell's rate stands in for a window that is short. */
    private static final int PRIOR = 4;

    private static final double RARE = 1e-3;

    private final long[] days;
    private final long first;
    private final long last;

    private Pace(long[] days, long first, long last) {
        this.days = days;
        this.first = first;
        this.last = last;
    }

    /** Of those that pass; a hundredth at each end of the cell may be strays with wrong dates. */
    static Pace of(Docket docket, int[] cell, IntPredicate passes) {
        int strays = cell.length / 100;
        return new Pace(
                Arrays.stream(cell).filter(passes).mapToLong(docket::day).toArray(),
                docket.day(cell[strays]),
                docket.day(cell[cell.length - 1 - strays]));
    }

    /** Whether fewer than one stretch in a thousand has so many. */
    boolean isRare(int count, long from, int length) {
        return count > mean(length) && NegativeBinomial.tail(usual(from, length), count) < RARE;
    }

    /** The rate around a stretch: those in which nothing was written count, as far as the cell reaches. */
    double usual(long from, int length) {
        long reach = WINDOW_DAYS / length;
        long before = Math.clamp((from - first) / length, 1, reach);
        long after = Math.clamp((last + 1 - from) / length - 1, 1, reach);
        int[] counts = new int[(int) (before + after - 2)];
        int size = 0;
        for (long step = 2; step <= before; step++) {
            counts[size++] = count(from - step * length, length);
        }
        for (long step = 2; step <= after; step++) {
            counts[size++] = count(from + step * length, length);
        }
        Arrays.sort(counts);
        int kept = size - size / 10;
        return (Arrays.stream(counts, 0, kept).sum() + PRIOR * mean(length)) / (kept + PRIOR);
    }

    private double mean(int length) {
        return days.length * (double) length / Math.max(length, last - first + 1);
    }

    private int count(long from, int length) {
        return place(from + length) - place(from);
    }

    /** How many are from before a day. */
    private int place(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
