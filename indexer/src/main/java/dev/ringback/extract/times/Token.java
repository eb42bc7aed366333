package dev.ringback.extract.times;

import dev.ringback.extract.times.HoursWords.Reading;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text.
 *
 * @param readings of a day, which one word may be in several languages
 * @param value minutes of the day, a set of days, or the place in the list of zones
 */
record Token(Kind kind, int from, int to, int value, List<Reading> readings, Optional<Clock> clock) {
    static Token of(Kind kind, int from, int to) {
        return new Token(kind, from, to, 0, List.of(), Optional.empty());
    }

    static Token of(Kind kind, int from, int to, int value) {
        return new Token(kind, from, to, value, List.of(), Optional.empty());
    }

    static Token of(Clock clock, int from, int to) {
        return new Token(Kind.CLOCK, from, to, 0, List.of(), Optional.of(clock));
    }

    /** Whether a number before it may count it: "business days" and not "weekdays". */
    boolean countable() {
        return readings.stream().anyMatch(reading -> reading.value().equals("Mo-Fr"));
    }

    Token as(Kind other) {
        return new Token(other, from, to, value, readings, clock);
    }

    Token with(Kind other, int days) {
        return new Token(other, from, to, days, readings, clock);
    }
}
