package dev.ringback.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The dates of the calendar that a rule is bound to: those that lie in one of the years, in one of the weeks and in one
 * of the runs of days. An empty list binds nothing.
 */
record Season(List<YearRun> years, List<WeekRun> weeks, List<DateRun> dates) {
    static final Season ALWAYS = new Season(List.of(), List.of(), List.of());

    Season {
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
        dates = List.copyOf(dates);
    }

    /** From a year to a year, each {@code step}th of them; {@link #OPEN} where no last one is named. */
    record YearRun(int from, int to, int step) {
        static final int OPEN = Integer.MAX_VALUE;

        boolean holds(int year) {
            return from <= year && year <= to && (year - from) % step == 0;
        }

        @Override
        public String toString() {
            String run = from == to ? "" + from : to == OPEN ? from + "+" : from + "-" + to;
            return step == 1 ? run : run + "/" + step;
        }
    }

    /** Weeks of ISO 8601, each {@code step}th; from 50 to 02 it runs over the new year. */
    record WeekRun(int from, int to, int step) {
        boolean holds(int week) {
            return from <= to
                    ? from <= week && week <= to && (week - from) % step == 0
                    : step == 1 && (week >= from || week <= to);
        }

        @Override
        public String toString() {
            String run = from == to
                    ? String.format(Locale.ROOT, "%02d", from)
                    : String.format(Locale.ROOT, "%02d-%02d", from, to);
            return step == 1 ? run : run + "/" + step;
        }
    }

    boolean holds(LocalDate date) {
        return (years.isEmpty() || years.stream().anyMatch(run -> run.holds(date.getYear())))
                && (weeks.isEmpty() || holdsWeek(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                && (dates.isEmpty() || dates.stream().anyMatch(run -> run.holds(date)));
    }

    private boolean holdsWeek(int week) {
        return weeks.stream().anyMatch(run -> run.holds(week));
    }

    boolean isAlways() {
        return years.isEmpty() && weeks.isEmpty() && dates.isEmpty();
    }

    /** In the order in which the parser of OpenStreetMap's form wants them. */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(" ");
        if (!years.isEmpty()) {
            words.add(list(years));
        }
        if (!weeks.isEmpty()) {
            words.add("week " + list(weeks));
        }
        if (!dates.isEmpty()) {
            words.add(list(dates));
        }
        return words.toString();
    }

    private static String list(List<?> runs) {
        return runs.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
