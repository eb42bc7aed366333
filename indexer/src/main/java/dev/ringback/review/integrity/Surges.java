package dev.ringback.review.integrity;

import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import dev.ringback.review.integrity.Docket.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many more reviews in the last year and a half than before, compared with how the other providers of the source grew. A firm
 * that wins customers looks the same, which is why it costs at most half.
 */
final class Surges {
    private static final int RECENT_WEEKS = 78;
    private static final int LEAST_PROVIDERS = 4;
    private static final int LEAST_IN_CELL = 20;

    /** A provider that is new at a source has no past to grow from. */
    private static final int LEAST_OLD = 10;

    private static final double TOLERATED = 1.3;

    private final Docket docket;
    private final LocalDate since;

    private Surges(Docket docket, LocalDate since) {
        this.docket = docket;
        this.since = since;
    }

    static void lower(Docket docket, Instant now) {
        LocalDate since = now.atZone(ZoneOffset.UTC).toLocalDate().minusWeeks(RECENT_WEEKS);
        Surges surges = new Surges(docket, since);
        Map<Cell, int[]> cells = docket.cells();
        cells.values().removeIf(list -> list.length < LEAST_IN_CELL || surges.old(list) < LEAST_OLD);
        Map<String, List<Double>> growths = new HashMap<>();
        cells.forEach((cell, list) -> growths.computeIfAbsent(cell.source(), none -> new ArrayList<>())
                .add(surges.growth(list)));
        cells.forEach((cell, list) -> {
            List<Double> field = growths.getOrDefault(cell.source(), List.of());
            if (field.size() >= LEAST_PROVIDERS) {
                double usual = NewAuthors.median(
                        field.stream().mapToDouble(Double::doubleValue).toArray());
                surges.lower(list, usual);
            }
        });
    }

    private int old(int[] list) {
        int old = 0;
        while (old < list.length && docket.review(list[old]).day().orElseThrow().isBefore(since)) {
            old++;
        }
        return old;
    }

    private double growth(int[] list) {
        int old = old(list);
        return (list.length - old) / (old + 2.0);
    }

    private void lower(int[] list, double usual) {
        int old = old(list);
        int recent = list.length - old;
        double tolerated = TOLERATED * usual * (old + 2) + 2 * StrictMath.sqrt(recent);
        if (recent <= tolerated) {
            return;
        }
        int kept = (int) (Verdict.WHOLE * (1 - (recent - tolerated) / recent / 2));
        int times = (int) Math.round(growth(list) / Math.max(usual, 0.01));
        for (int i = old; i < list.length; i++) {
            docket.lower(list[i], kept, Ground.Kind.SURGE, Math.max(2, times));
        }
    }
}
