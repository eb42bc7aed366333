package dev.ringback.hours;

/** What reading a text of opening hours gave: the hours, or the reason why they were left alone. */
public sealed interface HoursReading {
    record Read(OpeningHours hours) implements HoursReading {}

    /**
     * Hours that count as unknown.
     *
     * @param reason a plain sentence part: what was found and what is read instead
     * @param wellFormed whether it is opening_hours all the same, of a form that is not read here
     */
    record Unread(String text, String reason, boolean wellFormed) implements HoursReading {}
}
