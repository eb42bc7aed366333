package dev.ringback.index.sums;

import dev.ringback.model.Tally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sums of an answer as they grow, by a number for each set of values. Not thread-safe. */
final class Cells {
    /** Up to so many possible cells each has a place: 256 KiB, as a core's cache. */
    private static final int DENSE = 1 << 16;

    private final long[] @Nullable [] dense;
    private final Map<Long, long[]> sparse = new HashMap<>();

    /** Takes the sums of a cell by {@link Slots}. */
    interface Reading {
        void cell(long key, long[] sums);
    }

    /** @param size how many cells there may be */
    Cells(long size) {
        this.dense = new long[size <= DENSE ? (int) size : 0][];
    }

    long[] at(long key) {
        if (key >= dense.length) {
            return sparse.computeIfAbsent(key, missing -> new long[Slots.LENGTH]);
        }
        long[] sums = dense[(int) key];
        if (sums == null) {
            sums = new long[Slots.LENGTH];
            dense[(int) key] = sums;
        }
        return sums;
    }

    /** Those that have any review, in the order of the numbers. */
    void forEach(Reading reading) {
        for (int key = 0; key < dense.length; key++) {
            give(key, dense[key], reading);
        }
        long[] keys = sparse.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(keys);
        for (long key : keys) {
            give(key, sparse.get(key), reading);
        }
    }

    private static void give(long key, long @Nullable [] sums, Reading reading) {
        if (sums != null && Tally.number(sums[Tally.REVIEWS]) > 0) {
            reading.cell(key, sums);
        }
    }
}
