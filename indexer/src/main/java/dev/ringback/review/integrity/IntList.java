package dev.ringback.review.integrity;

import java.util.Arrays;

/** Numbers that are added one by one. */
final class IntList {
    private int[] all = new int[8];
    private int size;

    void add(int each) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = each;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return all[index];
    }

    int[] toArray() {
        return Arrays.copyOf(all, size);
    }
}
