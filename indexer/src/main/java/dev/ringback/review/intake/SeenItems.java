package dev.ringback.review.intake;

import java.util.Arrays;

/**
 * Which items a file has had, by the first 64 bits of their ids: 16 to 48 bytes each, so that a file of millions of rows
 * needs tens of megabytes and not gigabytes. Two items of ten million are taken for one with a chance of one in 300,000. Not
 * thread-safe.
 */
public final class SeenItems {
    private static final int HEX = 16;

    private long[] keys = new long[1 << 10];
    private long[] lines = new long[1 << 10];
    private int size;

    /**
     * @param id of a review, in hex
     * @param line from 1
     * @return the line on which it stood first; 0: it is new
     */
    public long put(String id, long line) {
        if (2 * size >= keys.length) {
            grow();
        }
        long key = Long.parseUnsignedLong(id, 0, HEX, HEX) | 1;
        int at = place(key);
        if (lines[at] == 0) {
            keys[at] = key;
            lines[at] = line;
            size++;
            return 0;
        }
        return lines[at];
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key >>> 8) & mask;
        while (lines[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldLines = lines;
        keys = new long[2 * oldKeys.length];
        lines = new long[2 * oldLines.length];
        Arrays.fill(lines, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
