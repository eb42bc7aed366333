package dev.ringback.review.integrity;

import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.time.Instant;
import java.util.Arrays;

/**
 * Far more reviews in a day than usual, most of them within an hour, whoever wrote them: what tells a machine at a source that
 * tells nothing of its authors. All keep some weight, since an outage makes rushes, too.
 */
final class Rushes {
    private static final int LEAST_IN_RUSH = 10;

    private static final double MOST_IN_RUSH = 0.6;

    /** As many times the usual rate a rush keeps. */
    private static final int KEPT = 4;

    private final Docket docket;
    private final int[] cell;
    private final Pace pace;

    private Rushes(Docket docket, int[] cell) {
        this.docket = docket;
        this.cell = cell;
        pace = Pace.of(docket, cell, index -> true);
    }

    static void lower(Docket docket) {
        docket.cells().values().stream()
                .filter(cell -> cell.length >= Bursts.LEAST_IN_CELL)
                .forEach(cell -> new Rushes(docket, cell).lower());
    }

    private void lower() {
        int from = 0;
        for (int to = 1; to <= cell.length; to++) {
            if (to == cell.length || docket.day(cell[to]) != docket.day(cell[from])) {
                lower(from, to);
                from = to;
            }
        }
    }

    private void lower(int from, int to) {
        int count = to - from;
        long day = docket.day(cell[from]);
        if (count >= LEAST_IN_RUSH && isWithinAnHour(from, to) && pace.isRare(count, day, 1)) {
            double times = count / pace.usual(day, 1);
            int kept = (int) (KEPT * Verdict.WHOLE / times);
            for (int i = from; i < to && kept < Verdict.WHOLE; i++) {
                docket.lower(cell[i], kept, Ground.Kind.BURST, Math.max(2, (int) Math.round(times)));
            }
        }
    }

    private boolean isWithinAnHour(int start, int end) {
        long[] moments = Arrays.stream(cell, start, end)
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
        return most >= LEAST_IN_RUSH && most >= MOST_IN_RUSH * (end - start);
    }
}
