package dev.ringback.index.sums;

import org.jspecify.annotations.Nullable;

/**
 * Places of an order that hold reviews of the same values, by day.
 *
 * @param values of each facet of the order, as places in {@link Words}
 * @param from the first place
 * @param to behind the last
 * @param checkpoints none where there are so few reviews that one may as well read them
 */
record Stretch(int[] values, int from, int to, @Nullable Checkpoints checkpoints) {
    int size() {
        return to - from;
    }

    Stretch with(@Nullable Checkpoints found) {
        return new Stretch(values, from, to, found);
    }
}
