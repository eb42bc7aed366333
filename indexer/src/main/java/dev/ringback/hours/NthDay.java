package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Certain weekdays of each month: "Th[4]" is the fourth Thursday, "Su[-1]" the last Sunday, "Sa[-1] +3 days" the day
 * three days after the last Saturday, also where that lies in the next month.
 *
 * @param to the last one of a run, with the sign of {@code from}
 */
record NthDay(DayOfWeek day, int from, int to, int offset) {

    boolean holds(LocalDate date) {
        LocalDate anchor = date.minusDays(offset);
        return anchor.getDayOfWeek() == day && isBetween(from > 0 ? fromStart(anchor) : fromEnd(anchor));
    }

    private boolean isBetween(int nth) {
        return Math.min(from, to) <= nth && nth <= Math.max(from, to);
    }

    private static int fromStart(LocalDate date) {
        return (date.getDayOfMonth() - 1) / 7 + 1;
    }

    private static int fromEnd(LocalDate date) {
        return -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    }

    @Override
    public String toString() {
        return name(day) + "[" + (from == to ? "" + from : from + "-" + to) + "]" + words(offset);
    }

    static String name(DayOfWeek day) {
        return "MoTuWeThFrSaSu".substring(2 * day.ordinal(), 2 * day.ordinal() + 2);
    }

    /** As " +3 days"; nothing for none. */
    static String words(int offset) {
        if (offset == 0) {
            return "";
        }
        return (offset > 0 ? " +" : " -") + Math.abs(offset) + (Math.abs(offset) == 1 ? " day" : " days");
    }
}
