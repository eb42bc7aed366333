package dev.ringback.hours;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The minutes of one calendar day, each as starts and ends in turn; open and unknown share none. */
record DayMinutes(int[] open, int[] unknown) {

    static DayMinutes of(BitSet open, BitSet unknown) {
        return new DayMinutes(edges(open), edges(unknown));
    }

    /** What is open in each of these is open; what may be open in one of them is unknown. */
    static DayMinutes either(List<DayMinutes> kinds) {
        BitSet all = new BitSet(HoursRule.DAY);
        all.set(0, HoursRule.DAY);
        BitSet any = new BitSet(HoursRule.DAY);
        for (DayMinutes kind : kinds) {
            BitSet open = bits(kind.open);
            all.and(open);
            any.or(open);
            any.or(bits(kind.unknown));
        }
        any.andNot(all);
        return of(all, any);
    }

    private static BitSet bits(int[] edges) {
        BitSet bits = new BitSet(HoursRule.DAY);
        for (int i = 0; i < edges.length; i += 2) {
            bits.set(edges[i], edges[i + 1]);
        }
        return bits;
    }

    private static int[] edges(BitSet bits) {
        int[] edges = new int[HoursRule.DAY];
        int size = 0;
        for (int from = bits.nextSetBit(0); from >= 0; from = bits.nextSetBit(edges[size - 1])) {
            edges[size++] = from;
            edges[size++] = bits.nextClearBit(from);
        }
        return Arrays.copyOf(edges, size);
    }
}
