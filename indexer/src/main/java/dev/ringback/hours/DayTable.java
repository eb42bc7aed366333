package dev.ringback.hours;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The open minutes of each kind of calendar day, cut at midnight. A kind is a weekday, whether the day is a holiday, and
 * whether the day before was one (its late shift may reach into this day).
 */
final class DayTable {
    private static final int DAY = HoursRule.DAY;
    private static final int KINDS = 4;

    /** Starts and ends in turn, by weekday and kind. */
    private final int[][] byKind = new int[7 * KINDS][];

    private final int[][] certain = new int[7][];
    private final int[][] possible = new int[7][];

    DayTable(List<HoursRule> rules) {
        for (DayOfWeek day : DayOfWeek.values()) {
            fill(rules, day);
        }
    }

    private void fill(List<HoursRule> rules, DayOfWeek day) {
        BitSet all = new BitSet(DAY);
        all.set(0, DAY);
        BitSet any = new BitSet(DAY);
        for (int kind = 0; kind < KINDS; kind++) {
            BitSet open = open(rules, day, (kind & 1) != 0, (kind & 2) != 0);
            all.and(open);
            any.or(open);
            byKind[day.ordinal() * KINDS + kind] = edges(open);
        }
        certain[day.ordinal()] = edges(all);
        possible[day.ordinal()] = edges(any);
    }

    int[] of(DayOfWeek day, boolean holiday, boolean afterHoliday) {
        return byKind[day.ordinal() * KINDS + (holiday ? 1 : 0) + (afterHoliday ? 2 : 0)];
    }

    /** Open whether or not there are holidays. */
    int[] certain(DayOfWeek day) {
        return certain[day.ordinal()];
    }

    /** Open with some answer to where the holidays are. */
    int[] possible(DayOfWeek day) {
        return possible[day.ordinal()];
    }

    /**
     * Rules are painted one over the other. A replacing rule wipes its calendar day first, together with what earlier
     * rules let spill into it from the evening before, but not the spill of later rules or its own: so does
     * opening_hours.js, on whose cases this is checked.
     */
    private static BitSet open(List<HoursRule> rules, DayOfWeek day, boolean holiday, boolean afterHoliday) {
        BitSet open = new BitSet(DAY);
        for (HoursRule rule : rules) {
            if (rule.appliesOn(day, holiday)) {
                if (rule.replaces()) {
                    open.clear();
                }
                paint(open, rule, 0);
            }
            if (rule.appliesOn(day.minus(1), afterHoliday)) {
                paint(open, rule, DAY);
            }
        }
        return open;
    }

    private static void paint(BitSet open, HoursRule rule, int shift) {
        for (HoursRule.Range range : rule.ranges()) {
            int from = Math.max(0, range.from() - shift);
            int to = Math.min(DAY, range.to() - shift);
            if (from < to) {
                open.set(from, to, rule.open());
            }
        }
    }

    private static int[] edges(BitSet open) {
        int[] edges = new int[DAY];
        int size = 0;
        for (int from = open.nextSetBit(0); from >= 0; from = open.nextSetBit(edges[size - 1])) {
            edges[size++] = from;
            edges[size++] = open.nextClearBit(from);
        }
        return Arrays.copyOf(edges, size);
    }
}
