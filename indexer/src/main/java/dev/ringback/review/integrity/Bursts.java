package dev.ringback.review.integrity;

import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import dev.ringback.review.integrity.Docket.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A day, or any seven days, in which far more new authors than usual wrote about a provider at a source and known authors did
 * not come with them. An outage brings both, and is left alone.
 */
final class Bursts {
    /** In smaller cells nothing is usual yet. */
    static final int LEAST_IN_CELL = 20;

    private static final int LEAST_IN_BURST = 5;

    /**
     * Who is angry for the first time writes for the first time: after an outage there may be so many times as many new authors
     * to a known one as usual.
     */
    private static final double TOLERATED = 1.5;

    /** Of honest stretches that are rare already, one in 200 has more new authors than that by chance. */
    private static final double BY_CHANCE = 0.005;

    /** Seen must be at least so many times the usual: large numbers make small differences sure, too. */
    private static final double UNUSUAL = 3;

    /** So many authors of the whole source stand in for a cell that is small. */
    private static final double PRIOR = 20;

    private static final int[] LENGTHS = {1, 7};

    private final Docket docket;
    private final int[] cell;
    private final boolean[] isJudged;
    private final Mix whole;
    private final double shareAtSource;
    private final Pace all;
    private final Pace fresh;
    private final Pace known;

    private Bursts(Docket docket, int[] cell, Mix source) {
        this.docket = docket;
        this.cell = cell;
        isJudged = new boolean[cell.length];
        whole = Mix.of(docket, cell);
        shareAtSource = (double) source.fresh() / source.all();
        all = Pace.of(docket, cell, index -> true);
        fresh = Pace.of(docket, cell, docket::isNew);
        known = Pace.of(docket, cell, index -> !docket.isNew(index));
    }

    static void lower(Docket docket) {
        for (int length : LENGTHS) {
            Map<Cell, int[]> cells = docket.cells();
            Map<String, Mix> sources = new HashMap<>();
            cells.forEach((cell, list) -> sources.merge(cell.source(), Mix.of(docket, list), Mix::plus));
            cells.forEach((cell, list) -> {
                if (list.length >= LEAST_IN_CELL) {
                    new Bursts(docket, list, sources.getOrDefault(cell.source(), Mix.NONE)).lower(length);
                }
            });
        }
    }

    /** Days in a row: from and to are places in the cell. */
    private record Stretch(long day, int from, int to, Mix mix) {}

    /** The fullest first, so that the days beside a burst are judged without it. */
    private void lower(int length) {
        List<Stretch> stretches = stretches(length);
        stretches.sort(
                Comparator.comparingInt((Stretch stretch) -> stretch.mix().fresh())
                        .reversed()
                        .thenComparingLong(Stretch::day));
        for (Stretch found : stretches) {
            Mix left = left(found.from(), found.to());
            if (left.fresh() >= LEAST_IN_BURST && isByNew(left) && fresh.isRare(left.fresh(), found.day(), length)) {
                judge(found, left, length);
            }
        }
    }

    /** One from each day on which someone wrote. */
    private List<Stretch> stretches(int length) {
        List<Stretch> stretches = new ArrayList<>();
        int to = 0;
        for (int from = 0; from < cell.length; from++) {
            long day = docket.day(cell[from]);
            while (to < cell.length && docket.day(cell[to]) < day + length) {
                to++;
            }
            boolean isFirst = from == 0 || day != docket.day(cell[from - 1]);
            if (isFirst && to - from >= LEAST_IN_BURST) {
                stretches.add(new Stretch(day, from, to, left(from, to)));
            }
        }
        return stretches;
    }

    /** Of those that no fuller stretch has taken. */
    private Mix left(int from, int to) {
        int fresh = 0;
        int known = 0;
        for (int i = from; i < to; i++) {
            if (!isJudged[i]) {
                fresh += docket.isNew(cell[i]) ? 1 : 0;
                known += docket.isNew(cell[i]) ? 0 : 1;
            }
        }
        return new Mix(fresh, known);
    }

    private boolean isByNew(Mix mix) {
        Mix rest = whole.minus(mix);
        double fresh = rest.fresh() + PRIOR * shareAtSource;
        double odds = fresh / (rest.all() + PRIOR - fresh);
        return mix.fresh() > UNUSUAL * odds * (mix.known() + 0.5)
                && Binomial.tail(mix.all(), TOLERATED * odds, mix.fresh()) < BY_CHANCE;
    }

    /** New ones weigh nothing; known ones weigh together what is usual of them, and one at least. */
    private void judge(Stretch stretch, Mix mix, int length) {
        double usual = Math.max(1, known.usual(stretch.day(), length));
        int kept = (int) (Verdict.WHOLE * usual / Math.max(usual, mix.known()));
        int times = (int) Math.round(mix.all() / all.usual(stretch.day(), length));
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (!isJudged[i]) {
                int share = docket.isNew(cell[i]) ? 0 : kept;
                if (share < Verdict.WHOLE) {
                    docket.lower(cell[i], share, Ground.Kind.BURST, Math.max(2, times));
                }
                isJudged[i] = true;
            }
        }
    }
}
