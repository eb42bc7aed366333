package dev.ringback.hours;

import java.util.BitSet;

/** One calendar day on which rules are painted one over the other. */
final class DayPaint {
    private final BitSet open = new BitSet(HoursRule.DAY);
    private final BitSet unknown = new BitSet(HoursRule.DAY);

    void clear() {
        open.clear();
        unknown.clear();
    }

    /** Paints what of the rule lies on this day, which is {@code shift} minutes after the rule's own. */
    void add(HoursRule rule, int shift) {
        BitSet free = new BitSet();
        if (rule.joint() == HoursRule.Joint.FALLBACK) {
            free.or(open);
            free.or(unknown);
            free.flip(0, HoursRule.DAY);
        } else {
            free.set(0, HoursRule.DAY);
        }
        for (HoursRule.Range range : rule.ranges()) {
            paint(range.from() - shift, range.to() - shift, rule.state(), free);
            boolean off = rule.state() == HoursRule.State.OFF;
            HoursRule.State guess = off ? rule.state() : HoursRule.State.UNKNOWN;
            paint(range.to() - shift, rule.latest(range) - shift, guess, free);
        }
    }

    private void paint(int from, int to, HoursRule.State state, BitSet free) {
        int first = Math.max(0, from);
        int end = Math.min(HoursRule.DAY, to);
        if (first >= end) {
            return;
        }
        BitSet part = free.get(0, HoursRule.DAY);
        part.clear(0, first);
        part.clear(end, HoursRule.DAY);
        open.andNot(part);
        unknown.andNot(part);
        if (state == HoursRule.State.OPEN) {
            open.or(part);
        } else if (state == HoursRule.State.UNKNOWN) {
            unknown.or(part);
        }
    }

    DayMinutes minutes() {
        return DayMinutes.of(open, unknown);
    }
}
