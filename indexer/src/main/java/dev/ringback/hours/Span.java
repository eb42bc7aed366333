package dev.ringback.hours;

import java.time.DayOfWeek;

/** Open on a weekday from a minute to a minute of that day; {@code toMinute} above 1440 lies on the next day. */
public record Span(DayOfWeek day, int fromMinute, int toMinute) {
    public Span {
        if (fromMinute < 0 || fromMinute >= toMinute) {
            throw new IllegalArgumentException(
                    "span on " + day + " from minute " + fromMinute + " to " + toMinute + ": give 0 <= from < to");
        }
    }
}
