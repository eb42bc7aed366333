package dev.ringback.review.mask;

import java.util.Arrays;

/** The runs of figures of a text, in their order. */
final class DigitGroups {
    private final Folded text;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    private DigitGroups(Folded text) {
        this.text = text;
    }

    static DigitGroups of(Folded text) {
        DigitGroups groups = new DigitGroups(text);
        int at = 0;
        while (at < text.length()) {
            if (!text.isDigit(at)) {
                at++;
                continue;
            }
            int end = at;
            while (text.isDigit(end)) {
                end++;
            }
            groups.add(at, end);
            at = end;
        }
        return groups;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }

    String digits(int group) {
        return text.text(starts[group], ends[group]);
    }

    /** What stands between a group and the one before it. */
    String gap(int group) {
        return text.text(ends[group - 1], starts[group]);
    }

    int gapLength(int group) {
        return starts[group] - ends[group - 1];
    }
}
