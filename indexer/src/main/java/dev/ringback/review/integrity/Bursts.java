package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A day or a week with far more reviews of a provider at a source than are usual there, and of an unusual kind: by new authors
 * rather than by the usual mix, or nearly all within an hour. Many reviews by the usual authors, as after an outage, are left alone.
 */
final class Bursts {
    /** In smaller cells nothing is usual yet. */
    static final int LEAST_IN_CELL = 20;

    private static final int LEAST_IN_BURST = 5;

    /** Of half a year before and after, without the neighbours and without the top tenth. */
    private static final int WINDOW_DAYS = 182;

    /** So much of the whole cell's rate stands in for a window that is short. */
    private static final int PRIOR = 4;

    private static final double RARE = 1e-3;

    /** How far the share of new authors must be above the rest of the cell, in standard errors. */
    private static final double FAR = 2.5;

    /** An hour's rush: so many, and such a part of the day's. */
    private static final int LEAST_IN_RUSH = 10;

    private static final double MOST_IN_RUSH = 0.6;

    /** As many times the usual rate a rush keeps, since an outage makes rushes too. */
    private static final int KEPT_RUSH = 4;

    private static final int[] UNIT_DAYS = {1, 7};

    private final Docket docket;

    private Bursts(Docket docket) {
        this.docket = docket;
    }

    static void lower(Docket docket) {
        for (int days : UNIT_DAYS) {
            Bursts bursts = new Bursts(docket);
            docket.cells().values().stream()
                    .filter(cell -> cell.length >= LEAST_IN_CELL)
                    .forEach(cell -> bursts.lower(cell, days));
        }
    }

    /** A stretch of one or seven days: from and to are places in the cell. */
    private record Unit(long number, int from, int to) {
        int count() {
            return to - from;
        }
    }

    private void lower(int[] cell, int days) {
        List<Unit> units = units(cell, days);
        int fresh = fresh(cell, 0, cell.length);
        double mean = (double) cell.length / span(cell, days);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.count() >= LEAST_IN_BURST && unit.count() > mean) {
                double usual = usual(units, i, days, mean, cell);
                if (NegativeBinomial.tail(usual, unit.count()) < RARE) {
                    judge(cell, unit, usual, fresh, days);
                }
            }
        }
    }

    private void judge(int[] cell, Unit unit, double usual, int fresh, int days) {
        int times = (int) Math.min(Integer.MAX_VALUE, Math.round(unit.count() / usual));
        int share = (int) (Verdict.WHOLE * usual / unit.count());
        boolean isByNew = isByNew(fresh(cell, unit.from(), unit.to()), unit.count(), fresh, cell.length);
        boolean isRush = days == 1 && isRush(cell, unit);
        for (int i = unit.from(); i < unit.to() && (isByNew || isRush); i++) {
            boolean isNew = docket.review(cell[i]).trust() == Trust.NEW;
            int kept = isByNew ? isNew ? 0 : share : KEPT_RUSH * share;
            if (kept < Verdict.WHOLE) {
                docket.lower(cell[i], kept, Ground.Kind.BURST, Math.max(2, times));
            }
        }
    }

    private static boolean isByNew(int fresh, int count, int allFresh, int all) {
        double rest = (allFresh - fresh + 1.0) / (all - count + 2.0);
        double error = StrictMath.sqrt(rest * (1 - rest) / count);
        return ((double) fresh / count - rest) / error > FAR;
    }

    private boolean isRush(int[] cell, Unit unit) {
        long[] moments = Arrays.stream(cell, unit.from(), unit.to())
                .mapToObj(docket::review)
                .flatMap(review -> review.at().stream())
                .mapToLong(Instant::getEpochSecond)
                .sorted()
                .toArray();
        int most = 0;
        int from = 0;
        for (int to = 0; to < moments.length; to++) {
            while (moments[to] - moments[from] > 3600) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most >= LEAST_IN_RUSH && most >= MOST_IN_RUSH * unit.count();
    }

    private List<Unit> units(int[] cell, int days) {
        List<Unit> units = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= cell.length; to++) {
            if (to == cell.length || unit(cell[to], days) != unit(cell[from], days)) {
                units.add(new Unit(unit(cell[from], days), from, to));
                from = to;
            }
        }
        return units;
    }

    /** How many units the cell's reviews span; a hundredth at each end may be strays with wrong dates. */
    private double span(int[] cell, int days) {
        return last(cell, days) - first(cell, days) + 1.0;
    }

    private long first(int[] cell, int days) {
        return unit(cell[cell.length / 100], days);
    }

    private long last(int[] cell, int days) {
        return unit(cell[cell.length - 1 - cell.length / 100], days);
    }

    /** The rate around a unit: days on which nothing was written count, as far as the cell reaches. */
    private double usual(List<Unit> units, int at, int days, double mean, int[] cell) {
        long number = units.get(at).number();
        long reach = WINDOW_DAYS / days;
        List<Integer> counts = new ArrayList<>();
        for (int i = at - 1; i >= 0 && units.get(i).number() >= number - reach; i--) {
            addUnlessBeside(units.get(i), number, counts);
        }
        for (int i = at + 1; i < units.size() && units.get(i).number() <= number + reach; i++) {
            addUnlessBeside(units.get(i), number, counts);
        }
        long from = Math.max(number - reach, first(cell, days));
        long to = Math.min(number + reach, last(cell, days));
        long length = Math.max(counts.size(), to - from + 1 - 3);
        counts.sort(Comparator.reverseOrder());
        long trimmed = length / 10;
        long sum = counts.stream().skip(trimmed).mapToLong(Integer::longValue).sum();
        return (sum + PRIOR * mean) / (length - trimmed + PRIOR);
    }

    private static void addUnlessBeside(Unit unit, long number, List<Integer> counts) {
        if (Math.abs(unit.number() - number) > 1) {
            counts.add(unit.count());
        }
    }

    private int fresh(int[] cell, int from, int to) {
        int fresh = 0;
        for (int i = from; i < to; i++) {
            fresh += docket.review(cell[i]).trust() == Trust.NEW ? 1 : 0;
        }
        return fresh;
    }

    private long unit(int index, int days) {
        Review review = docket.review(index);
        return Math.floorDiv(review.day().orElseThrow().toEpochDay(), (long) days);
    }
}
