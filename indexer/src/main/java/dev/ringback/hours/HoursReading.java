package dev.ringback.hours;

/** What reading a text of opening hours gave: the hours, or the reason why they were left alone. */
public sealed interface HoursReading {
    record Read(OpeningHours hours) implements HoursReading {}

    /** {@code reason} is a plain sentence part: what was found and what is read instead. */
    record Unread(String text, String reason) implements HoursReading {}
}
