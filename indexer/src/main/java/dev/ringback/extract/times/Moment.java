package dev.ringback.extract.times;

import dev.ringback.extract.times.Clock.Half;
import java.util.Optional;
import java.util.Set;

/**
 * A clock with the words behind it that belong to it.
 *
 * @param next the place of the token behind it
 * @param zone its place in the list of zones, -1: none
 * @param to where it ends in the text
 */
record Moment(Clock clock, int next, int zone, int to) {
    private static final Set<Kind> FILLERS = Set.of(Kind.FILLER);

    /** What may stand between "to" and the clock. */
    private static final Set<Kind> BEFORE_END = Set.of(Kind.FROM, Kind.TO, Kind.FILLER, Kind.AFTER);

    /** Of a clock that stands there. */
    static Moment at(TokenRow row, int i) {
        Token token = row.get(i);
        Clock clock = token.clock().orElseThrow();
        int next = i + 1;
        int to = token.to();
        if (row.kind(next) == Kind.AMPM && clock.half() == Half.NONE && clock.hour() <= 12) {
            clock = clock.in(row.get(next).value() == 1 ? Half.PM : Half.AM);
            to = row.get(next++).to();
        }
        int past = row.past(next, FILLERS);
        return row.kind(past) == Kind.ZONE
                ? new Moment(
                        clock, past + 1, row.get(past).value(), row.get(past).to())
                : new Moment(clock, next, -1, to);
    }

    /** Until when it goes, if that stands behind it. */
    Optional<Moment> end(TokenRow row, boolean between) {
        int joint = row.past(next, FILLERS);
        if (!row.runsTo(joint, between)) {
            return Optional.empty();
        }
        int second = row.past(joint + 1, BEFORE_END);
        if (row.kind(second) == Kind.HALF && row.kind(second + 1) == Kind.CLOCK) {
            Moment full = at(row, second + 1);
            return Optional.of(new Moment(full.clock.halfBefore(), full.next, full.zone, full.to));
        }
        if (row.kind(second) == Kind.HALF && row.get(second).value() > 0) {
            Token half = row.get(second);
            return Optional.of(new Moment(spoken(half), second + 1, -1, half.to()));
        }
        return row.kind(second) == Kind.CLOCK ? Optional.of(at(row, second)) : Optional.empty();
    }

    /** "halb neun", which is a time in one word. */
    static Clock spoken(Token half) {
        return new Clock(half.value() / 60, half.value() % 60, Half.NONE, Clock.Form.NAMED, false);
    }
}
