package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A day of the year as opening_hours names it.
 *
 * @param year the one year it is meant in; empty for each
 * @param offset days that it is moved by
 */
record DateAt(Optional<Integer> year, Place place, int offset) {
    private static final int MOST_DAYS = 31;

    /** Where in a year it lies, before it is moved. */
    sealed interface Place {
        /** The whole month, from its first to its last day. */
        record InMonth(Month month) implements Place {}

        record OnDay(Month month, int day) implements Place {}

        /** The {@code nth} such weekday of the month; below zero counted from its end. */
        record OnWeekday(Month month, DayOfWeek day, int nth) implements Place {}

        /** Easter Sunday of the western churches. */
        record OnEaster() implements Place {}
    }

    /** Where it starts in that year; empty where the year has no such day, as a 29 February. */
    Optional<LocalDate> first(int in) {
        return day(in, 1);
    }

    /** Where it ends if it is no range: on the day itself, or the last of the month. */
    Optional<LocalDate> single(int in) {
        return day(in, MOST_DAYS);
    }

    /** Where a range ends that ends here: a 31 of a shorter month is its last day, and a feast is not in it. */
    Optional<LocalDate> last(int in) {
        return switch (place) {
            case Place.OnEaster feast -> day(in, 1).map(day -> day.minusDays(1));
            case Place.OnDay each ->
                new DateAt(year, new Place.OnDay(each.month(), shortened(in, each)), offset).day(in, 1);
            default -> day(in, MOST_DAYS);
        };
    }

    private static int shortened(int in, Place.OnDay each) {
        return Math.min(each.day(), YearMonth.of(in, each.month()).lengthOfMonth());
    }

    private Optional<LocalDate> day(int in, int dayOfMonth) {
        if (year.isPresent() && year.get() != in) {
            return Optional.empty();
        }
        return switch (place) {
            case Place.InMonth each -> {
                YearMonth month = YearMonth.of(in, each.month());
                yield Optional.of(month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())));
            }
            case Place.OnDay each -> onDay(YearMonth.of(in, each.month()), each.day());
            case Place.OnWeekday each ->
                nth(YearMonth.of(in, each.month()), each).map(this::moved);
            case Place.OnEaster feast -> Optional.of(moved(Easter.sunday(in)));
        };
    }

    private Optional<LocalDate> onDay(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(moved(month.atDay(day))) : Optional.empty();
    }

    private static Optional<LocalDate> nth(YearMonth month, Place.OnWeekday wanted) {
        NthDay nth = new NthDay(wanted.day(), wanted.nth(), wanted.nth(), 0);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (nth.holds(month.atDay(day))) {
                return Optional.of(month.atDay(day));
            }
        }
        return Optional.empty();
    }

    private LocalDate moved(LocalDate date) {
        return date.plusDays(offset);
    }

    @Override
    public String toString() {
        return year.map(each -> each + " ").orElse("") + words() + NthDay.words(offset);
    }

    private String words() {
        return switch (place) {
            case Place.InMonth each -> name(each.month());
            case Place.OnDay each -> String.format(Locale.ROOT, "%s %02d", name(each.month()), each.day());
            case Place.OnWeekday each -> name(each.month()) + " " + NthDay.name(each.day()) + "[" + each.nth() + "]";
            case Place.OnEaster feast -> "easter";
        };
    }

    private static String name(Month month) {
        return "JanFebMarAprMayJunJulAugSepOctNovDec".substring(3 * month.ordinal(), 3 * month.ordinal() + 3);
    }
}
