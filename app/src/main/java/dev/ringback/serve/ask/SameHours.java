package dev.ringback.serve.ask;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same hours on each of some weekdays, as most shops have them and as a form can ask for them.
 *
 * @param closes at or before {@code opens}: on the next day; midnight on both ends is round the clock
 */
public record SameHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    private static final int DAY_MINUTES = 24 * 60;

    public SameHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Hours on no day; give at least one");
        }
        days = Set.copyOf(days);
    }

    /** The form's two letters of a weekday: mo, tu, … su. */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }

    /** The weekday of two letters. */
    public static Optional<DayOfWeek> day(String code) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (code(day).equalsIgnoreCase(code.strip())) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The hours in OpenStreetMap form: {@code Tu-Su 11:00-23:00}. */
    public String text() {
        String end = closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes.toString();
        return runs() + " " + opens + "-" + end;
    }

    private String runs() {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        for (DayOfWeek day : EnumSet.copyOf(days)) {
            if (runs.isEmpty() || !runs.getLast().getLast().plus(1).equals(day)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs.stream().map(SameHours::run).collect(Collectors.joining(","));
    }

    private static String run(List<DayOfWeek> run) {
        String first = name(run.getFirst());
        return run.size() == 1 ? first : first + (run.size() == 2 ? "," : "-") + name(run.getLast());
    }

    private static String name(DayOfWeek day) {
        String code = code(day);
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    /** The same hours back from opening hours; empty where days differ or holidays or dates are named. */
    public static Optional<SameHours> of(OpeningHours hours) {
        List<Span> week = hours.week();
        if (week.isEmpty() || hours.namesHolidays() || hours.isSeasonal()) {
            return Optional.empty();
        }
        Span first = week.getFirst();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        week.forEach(span -> days.add(span.day()));
        SameHours same = new SameHours(days, time(first.fromMinute()), time(first.toMinute()));
        return OpeningHours.read(same.text()) instanceof HoursReading.Read read
                        && read.hours().week().equals(week)
                ? Optional.of(same)
                : Optional.empty();
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY_MINUTES * 60L);
    }
}
