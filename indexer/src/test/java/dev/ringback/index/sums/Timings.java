package dev.ringback.index.sums;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. */
final class Timings {
    private long[] nanos = new long[1024];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
    }

    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }

    double median() {
        return millis(0.5);
    }

    /** Of the runs that others on the machine disturbed least. */
    double undisturbed() {
        return millis(0.1);
    }

    /** p50, p99 and p10. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f (%.4f; %.4f)", median(), millis(0.99), undisturbed());
    }
}
