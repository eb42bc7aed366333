package dev.ringback.index.sums;

import dev.ringback.model.Tally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The sums of an answer as they grow, by a number for each set of values. Not thread-safe. */
final class Cells {
    /** Up to so many possible cells each has a place: 256 KiB, as a core's cache. */
    private static final int DENSE = 1 << 16;

    private final @Nullable Tally[] dense;
    private final Map<Long, Tally> sparse = new HashMap<>();

    /** @param size how many cells there may be */
    Cells(long size) {
        this.dense = new @Nullable Tally[size <= DENSE ? (int) size : 0];
    }

    Tally at(long key) {
        if (key >= dense.length) {
            return sparse.computeIfAbsent(key, missing -> new Tally());
        }
        Tally tally = dense[(int) key];
        if (tally == null) {
            tally = new Tally();
            dense[(int) key] = tally;
        }
        return tally;
    }

    /** Those that have any review, in the order of the numbers. */
    void forEach(BiConsumer<Long, Tally> action) {
        for (int key = 0; key < dense.length; key++) {
            give(key, dense[key], action);
        }
        long[] keys = sparse.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(keys);
        for (long key : keys) {
            give(key, sparse.get(key), action);
        }
    }

    private static void give(long key, @Nullable Tally tally, BiConsumer<Long, Tally> action) {
        if (tally != null && tally.reviews() > 0) {
            action.accept(key, tally);
        }
    }
}
