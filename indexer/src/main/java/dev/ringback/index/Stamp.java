package dev.ringback.index;

import java.util.Comparator;

/**
 * Which commit of which generation: a later writer goes before an earlier one, whatever the earlier one still commits.
 *
 * @param number the generation's, which is its writer's fence
 * @param commit Lucene's, the N of {@code segments_N}
 */
record Stamp(long number, long commit) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::number).thenComparingLong(Stamp::commit);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
