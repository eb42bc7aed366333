package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The days of a week or month that a rule is for, normalised: {@code holidays} and {@code nths} are dropped where the
 * weekdays hold them anyway.
 */
record Days(Set<DayOfWeek> weekdays, boolean holidays, List<NthDay> nths) {
    Days {
        weekdays = Set.copyOf(weekdays);
        Set<DayOfWeek> each = weekdays;
        holidays = holidays && weekdays.size() < 7;
        nths = nths.stream()
                .filter(nth -> nth.offset() != 0 ? each.size() < 7 : !each.contains(nth.day()))
                .toList();
    }

    boolean isAll() {
        return weekdays.size() == 7;
    }

    boolean holds(LocalDate date, boolean holiday) {
        return weekdays.contains(date.getDayOfWeek())
                || holidays && holiday
                || nths.stream().anyMatch(nth -> nth.holds(date));
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(",");
        int day = 1;
        while (day <= 7) {
            int last = lastOfRun(day);
            if (last >= day) {
                words.add(last == day ? name(day) : name(day) + "-" + name(last));
            }
            day = Math.max(day, last) + 1;
        }
        nths.forEach(nth -> words.add(nth.toString()));
        return (holidays ? words.add("PH") : words).toString();
    }

    private int lastOfRun(int day) {
        int last = day - 1;
        while (last < 7 && weekdays.contains(DayOfWeek.of(last + 1))) {
            last++;
        }
        return last;
    }

    private static String name(int day) {
        return NthDay.name(DayOfWeek.of(day));
    }
}
