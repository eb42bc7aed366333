package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of the shop's wall clock in which nobody is reachable though the shop trades.
 *
 * @param minutes its length on the wall clock
 * @param weeks in how many weeks of the window it occurs
 * @param date the day it begins, where it is no part of a usual week
 */
public record Gap(
        DayOfWeek fromDay,
        LocalTime from,
        DayOfWeek toDay,
        LocalTime to,
        long minutes,
        int weeks,
        Optional<LocalDate> date) {
    static final long WEEK_MINUTES = 7 * 24 * 60;

    /** Nobody is ever reachable: the whole week. */
    static Gap always(int weeks) {
        DayOfWeek monday = DayOfWeek.MONDAY;
        LocalTime midnight = LocalTime.MIDNIGHT;
        return new Gap(monday, midnight, monday, midnight, WEEK_MINUTES, weeks, Optional.empty());
    }

    public boolean isAlways() {
        return minutes == WEEK_MINUTES && date.isEmpty();
    }

    @Override
    public String toString() {
        return date.map(day -> day + ", ").orElse("") + name(fromDay) + " " + from + " to " + name(toDay) + " " + to;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
