package dev.ringback.index.sums;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Sorts rows by numbers, in time that grows with the rows alone: the last key that is sorted by is the first that counts. */
final class RowSort {
    /** A pass counts 2^11 values, which stay in the first cache. */
    private static final int BITS = 11;

    private static final int MASK = (1 << BITS) - 1;

    private int[] rows;
    private int[] other;

    RowSort(int size) {
        this.rows = IntStream.range(0, size).toArray();
        this.other = new int[size];
    }

    /**
     * Rows of equal keys keep their order.
     *
     * @param key of a row, from 0 to {@code max}
     */
    RowSort by(IntUnaryOperator key, int max) {
        for (int shift = 0; shift < Integer.SIZE && max >>> shift != 0; shift += BITS) {
            pass(key, shift);
        }
        return this;
    }

    private void pass(IntUnaryOperator key, int shift) {
        int[] next = new int[MASK + 2];
        for (int row : rows) {
            next[(key.applyAsInt(row) >>> shift & MASK) + 1]++;
        }
        for (int value = 0; value <= MASK; value++) {
            next[value + 1] += next[value];
        }
        for (int row : rows) {
            other[next[key.applyAsInt(row) >>> shift & MASK]++] = row;
        }
        int[] sorted = other;
        other = rows;
        rows = sorted;
    }

    int[] rows() {
        return rows;
    }
}
