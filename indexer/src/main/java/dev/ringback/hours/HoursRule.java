package dev.ringback.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * One rule of opening hours, normalised: ranges sorted and merged where none of them has an open end, {@code joint} an
 * addition only where it makes a difference.
 *
 * @param state what it says of its ranges; "off" takes them away
 */
record HoursRule(Season season, Days days, List<Range> ranges, State state, Joint joint) {
    static final int DAY = 1440;
    static final List<Range> WHOLE_DAY = List.of(new Range(0, DAY, false));

    /** What a rule says of its minutes. */
    enum State {
        OPEN,
        /** Perhaps open: "unknown", or only a comment stands there. */
        UNKNOWN,
        OFF
    }

    /** How a rule goes together with those before it. */
    enum Joint {
        /** ";": it replaces what they say of its days. */
        REPLACE("; "),
        /** ",": it adds to them. */
        ADD(", "),
        /** "||": it is for the minutes that they leave closed. */
        FALLBACK(" || ");

        final String text;

        Joint(String text) {
            this.text = text;
        }
    }

    /**
     * Minutes from the rule's day at 00:00; {@code to} reaches up to 2880, the end of the next day.
     *
     * @param openEnd the end is not the end: "17:00+" is 17:00 to 17:00 with an open end
     */
    record Range(int from, int to, boolean openEnd) {
        private static final int EVENING = 17 * 60;
        private static final int NIGHT = 22 * 60;

        /**
         * Until when it may go on after {@code to}, as opening_hours.js guesses: ten hours in the evening, eight late at
         * night, else the day.
         */
        int latest() {
            int latest = to >= NIGHT ? to + 8 * 60 : to >= EVENING ? to + 10 * 60 : DAY;
            return openEnd ? Math.min(latest, 2 * DAY) : to;
        }

        @Override
        public String toString() {
            int end = to > DAY && to - DAY <= from ? to - DAY : to;
            return clock(from) + (openEnd && to == from ? "" : "-" + clock(end)) + (openEnd ? "+" : "");
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    HoursRule {
        ranges = ranges.stream().anyMatch(Range::openEnd) ? List.copyOf(ranges) : merged(ranges);
        joint = joint == Joint.ADD && state == State.OFF ? Joint.REPLACE : joint;
    }

    /** The same rule at the head of the list, where there is nothing to add to. */
    HoursRule first() {
        return new HoursRule(season, days, ranges, state, Joint.REPLACE);
    }

    boolean holds(LocalDate date, boolean holiday) {
        return days.holds(date, holiday) && season.holds(date);
    }

    /** Whether it hangs on the date, and not just on the weekday and the holidays. */
    boolean isSeasonal() {
        return !season.isAlways() || !days.nths().isEmpty();
    }

    /** Whether it throws away what the rules before it said about its days (OpenStreetMap: "off" does not). */
    boolean replaces() {
        return state != State.OFF && joint == Joint.REPLACE;
    }

    /** An open end goes on until the next start of the same rule at the latest. */
    int latest(Range range) {
        return ranges.stream()
                .mapToInt(Range::from)
                .filter(start -> start > range.to())
                .reduce(range.latest(), Math::min);
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparingInt(Range::from)).forEach(next -> {
            if (!merged.isEmpty() && next.from() <= merged.getLast().to()) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from(), Math.max(last.to(), next.to()), false));
            } else {
                merged.add(next);
            }
        });
        return List.copyOf(merged);
    }

    @Override
    public String toString() {
        boolean allDay = ranges.equals(WHOLE_DAY);
        boolean bare = season.isAlways() && days.isAll() && joint != Joint.ADD;
        if (bare && allDay && state == State.OPEN) {
            return "24/7";
        }
        StringJoiner words = new StringJoiner(" ");
        if (!season.isAlways()) {
            words.add(season.toString());
        }
        boolean plain = season.isAlways() && state == State.OPEN; // "Mo-Su" is what people look for
        if (!days.isAll() || joint == Joint.ADD || plain) {
            words.add(days.toString());
        }
        if (state == State.OPEN || !allDay) {
            words.add(String.join(",", ranges.stream().map(Range::toString).toList()));
        }
        return (state == State.OPEN ? words : words.add(state.name().toLowerCase(Locale.ROOT))).toString();
    }
}
