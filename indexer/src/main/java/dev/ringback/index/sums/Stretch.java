package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of an order that hold reviews of the same values, by day.
 *
 * @param facets whose values are the same for all
 * @param values of each of them, as places in {@link Words}
 * @param from the first place
 * @param to behind the last
 * @param checkpoints none where there are so few reviews that one may as well read them
 */
record Stretch(
        List<Facet> facets,
        int[] values,
        int from,
        int to,
        @Nullable Checkpoints checkpoints) {
    int size() {
        return to - from;
    }

    Stretch with(@Nullable Checkpoints found) {
        return new Stretch(facets, values, from, to, found);
    }
}
