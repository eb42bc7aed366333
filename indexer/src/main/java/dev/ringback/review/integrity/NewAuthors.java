package dev.ringback.review.integrity;

import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import dev.ringback.review.integrity.Docket.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quarters in which a provider has many more new authors for each known one than providers of the same source have. New
 * authors then weigh together what new authors elsewhere would. A source that tells nothing of its authors has no floods.
 */
final class NewAuthors {
    /** Fewer providers make no field to compare with. */
    private static final int LEAST_PROVIDERS = 4;

    private static final int LEAST_IN_CELL = 20;
    private static final int LEAST_NEW = 10;
    private static final int QUARTER_DAYS = 91;

    /** So many times the field's share is nothing to speak of. */
    private static final double TOLERATED = 1.5;

    /** A source of which it is known of so few tells nothing. */
    private static final double LEAST_KNOWN = 0.02;

    private final Docket docket;

    private NewAuthors(Docket docket) {
        this.docket = docket;
    }

    static void lower(Docket docket) {
        NewAuthors authors = new NewAuthors(docket);
        Map<Cell, int[]> cells = docket.cells();
        authors.ratios(cells)
                .forEach((source, ratio) -> cells.forEach((cell, list) -> {
                    if (cell.source().equals(source)) {
                        authors.quarters(list).forEach(quarter -> authors.lower(quarter, ratio));
                    }
                }));
    }

    private Map<String, Double> ratios(Map<Cell, int[]> cells) {
        Map<String, List<Mix>> bySource = new HashMap<>();
        cells.forEach((cell, list) -> {
            if (list.length >= LEAST_IN_CELL) {
                bySource.computeIfAbsent(cell.source(), none -> new ArrayList<>())
                        .add(Mix.of(docket, list));
            }
        });
        Map<String, Double> ratios = new HashMap<>();
        bySource.forEach((source, mixes) -> {
            long known = mixes.stream().mapToLong(Mix::known).sum();
            long all = mixes.stream().mapToLong(Mix::all).sum();
            if (mixes.size() >= LEAST_PROVIDERS && known >= LEAST_KNOWN * all) {
                ratios.put(source, median(mixes.stream().mapToDouble(Mix::ratio).toArray()));
            }
        });
        return ratios;
    }

    private void lower(int[] quarter, double ratio) {
        Mix mix = Mix.of(docket, quarter);
        double expected = TOLERATED * ratio * (mix.known() + 1) + 2 * StrictMath.sqrt(mix.fresh());
        if (mix.fresh() < LEAST_NEW || mix.fresh() <= expected) {
            return;
        }
        int kept = (int) (Verdict.WHOLE * expected / mix.fresh());
        int times = (int) Math.round(mix.ratio() / Math.max(ratio, 0.01));
        for (int index : quarter) {
            if (docket.isNew(index)) {
                docket.lower(index, kept, Ground.Kind.NEW_AUTHORS, Math.max(2, times));
            }
        }
    }

    private List<int[]> quarters(int[] list) {
        Map<Long, IntList> quarters = new HashMap<>();
        for (int index : list) {
            quarters.computeIfAbsent(Math.floorDiv(docket.day(index), (long) QUARTER_DAYS), none -> new IntList())
                    .add(index);
        }
        return quarters.values().stream().map(IntList::toArray).toList();
    }

    static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
