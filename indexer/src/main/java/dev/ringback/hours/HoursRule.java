package dev.ringback.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * One rule of opening hours, normalised: spans sorted and merged, {@code holidays} dropped where every weekday is named
 * anyway, {@code additive} only where it makes a difference.
 *
 * @param open false for "off": it takes its spans away
 * @param additive joined by a comma: it adds to the rules before it and does not replace their days
 */
record HoursRule(Set<DayOfWeek> days, boolean holidays, List<Range> ranges, boolean open, boolean additive) {
    static final int DAY = 1440;
    static final List<Range> WHOLE_DAY = List.of(new Range(0, DAY));

    /** Minutes from the rule's day at 00:00; {@code to} reaches up to 2880, the end of the next day. */
    record Range(int from, int to) {
        @Override
        public String toString() {
            int end = to > DAY && to - DAY <= from ? to - DAY : to;
            return clock(from) + "-" + clock(end);
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    HoursRule {
        days = Set.copyOf(days);
        holidays = holidays && days.size() < 7;
        ranges = merged(ranges);
        additive = additive && open;
    }

    /** The same rule at the head of the list, where there is nothing to add to. */
    HoursRule first() {
        return new HoursRule(days, holidays, ranges, open, false);
    }

    boolean appliesOn(DayOfWeek day, boolean holiday) {
        return days.contains(day) || holidays && holiday;
    }

    /** Whether it throws away what the rules before it said about its days (OpenStreetMap: only opening rules do). */
    boolean replaces() {
        return open && !additive;
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparingInt(Range::from)).forEach(next -> {
            if (!merged.isEmpty() && next.from() <= merged.getLast().to()) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        });
        return List.copyOf(merged);
    }

    @Override
    public String toString() {
        boolean allDay = ranges.equals(WHOLE_DAY);
        if (days.size() == 7 && !additive && allDay) {
            return open ? "24/7" : "off";
        }
        StringJoiner words = new StringJoiner(" ");
        if (days.size() < 7 || additive) {
            words.add(dayWords());
        }
        if (open || !allDay) {
            words.add(String.join(",", ranges.stream().map(Range::toString).toList()));
        }
        return (open ? words : words.add("off")).toString();
    }

    private String dayWords() {
        StringJoiner words = new StringJoiner(",");
        int day = 1;
        while (day <= 7) {
            int last = lastOfRun(day);
            if (last >= day) {
                words.add(last == day ? word(day) : word(day) + "-" + word(last));
            }
            day = Math.max(day, last) + 1;
        }
        return (holidays ? words.add("PH") : words).toString();
    }

    private int lastOfRun(int day) {
        int last = day - 1;
        while (last < 7 && days.contains(DayOfWeek.of(last + 1))) {
            last++;
        }
        return last;
    }

    private static String word(int day) {
        return "MoTuWeThFrSaSu".substring(2 * day - 2, 2 * day);
    }
}
