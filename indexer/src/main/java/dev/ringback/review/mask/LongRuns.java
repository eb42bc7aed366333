package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;

/** Figures in one run that are too many for a sum: whatever they number, it is somebody's. */
final class LongRuns {
    static final int LEAST = 10;

    /** Letters of the same number before and after. */
    private static final int MOST_LETTERS = 24;

    private LongRuns() {}

    static void find(Folded text, DigitGroups groups, Spans spans) {
        for (int group = 0; group < groups.size(); group++) {
            boolean isLong = groups.length(group) >= LEAST && !isFraction(text, groups, group);
            if (isLong || isInFours(groups, group)) {
                int last = isLong ? group : group + 2;
                take(text, groups.start(group), groups.end(last), spans);
            }
        }
    }

    private static void take(Folded text, int start, int end, Spans spans) {
        int from = start;
        int to = end;
        while (start - from < MOST_LETTERS && isPart(text, from - 1) && !spans.isTaken(from - 1, from)) {
            from--;
        }
        while (to - end < MOST_LETTERS && isPart(text, to) && !spans.isTaken(to, to + 1)) {
            to++;
        }
        if (!spans.isKept(start, end)) {
            spans.take(from, to, Kind.ORDER);
        }
    }

    /** Twelve figures in fours, as national numbers of persons are written; years and round sums are none. */
    private static boolean isInFours(DigitGroups groups, int group) {
        return group + 2 < groups.size()
                && isFour(groups, group)
                && isFour(groups, group + 1)
                && isFour(groups, group + 2)
                && groups.gap(group + 1).equals(groups.gap(group + 2))
                && (groups.gap(group + 1).equals(" ") || groups.gap(group + 1).equals("-"));
    }

    private static boolean isFour(DigitGroups groups, int group) {
        String digits = groups.digits(group);
        return digits.length() == 4 && !digits.endsWith("00") && !digits.startsWith("20") && !digits.startsWith("19");
    }

    private static boolean isFraction(Folded text, DigitGroups groups, int group) {
        int dot = groups.start(group) - 1;
        return text.at(dot) == '.' && text.isDigit(dot - 1) && groups.length(group) < 2 * LEAST;
    }

    private static boolean isPart(Folded text, int at) {
        return text.isWord(at) || text.at(at) == '_';
    }
}
