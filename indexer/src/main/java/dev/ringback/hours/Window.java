package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Whole days of the calendar over which hours are counted, the same dates in every zone. */
public record Window(LocalDate from, int days) {
    /** 52 whole weeks: each weekday equally often, and both clock changes of every zone. */
    private static final int YEAR_DAYS = 364;

    public Window {
        if (days < 1) {
            throw new IllegalArgumentException("window of " + days + " days from " + from + ": give at least one day");
        }
    }

    /** The 364 days from the Monday of the ISO week in which {@code asOf} lies. */
    public static Window yearOf(LocalDate asOf) {
        return new Window(asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), YEAR_DAYS);
    }

    /** The day after the last. */
    public LocalDate end() {
        return from.plusDays(days);
    }

    /** Its minutes in the zone: from the start of the first day to the start of the day after the last. */
    public TimeSet in(ZoneId zone) {
        return TimeSet.of(startOf(from, zone), startOf(end(), zone));
    }

    private static long startOf(LocalDate day, ZoneId zone) {
        return Math.floorDiv(day.atStartOfDay(zone).toEpochSecond(), 60L);
    }
}
