package dev.ringback.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days of the year from one to another, both included: "Dec 24-Jan 02", "Nov", "easter". It runs over the new year where
 * the end would lie before the start. A range that ends on a movable feast ends as that day begins: so does
 * opening_hours.js, on whose cases this is checked.
 */
record DateRun(DateAt start, Optional<DateAt> end) {

    boolean holds(LocalDate date) {
        if (start.year().isPresent()) {
            return holds(date, start.year().get());
        }
        // A start may be moved over the new year, and an end may lie in the year after the start's.
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            if (holds(date, year)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(LocalDate date, int year) {
        Optional<LocalDate> first = start.first(year);
        return first.isPresent()
                && !date.isBefore(first.get())
                && last(year, first.get()).filter(last -> !date.isAfter(last)).isPresent();
    }

    /** A day that the year has not, such as a fifth Sunday, ends nothing: the range is empty. */
    private Optional<LocalDate> last(int year, LocalDate first) {
        if (end.isEmpty()) {
            return start.single(year);
        }
        Optional<LocalDate> last = end.get().last(end.get().year().orElse(year));
        return last.isPresent() && last.get().isBefore(first) ? end.get().last(year + 1) : last;
    }

    @Override
    public String toString() {
        return start + end.map(until -> "-" + until).orElse("");
    }
}
