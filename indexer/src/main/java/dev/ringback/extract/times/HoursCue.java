package dev.ringback.extract.times;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a text may hold hours at all, asked of every passage of a page before its tokens are laid out: most have words
 * and numbers, and few have two times with a word between that joins them, or a day that is closed.
 */
final class HoursCue {
    /** Hours in one word. */
    private static final Set<Kind> WHOLE = EnumSet.of(Kind.ALWAYS, Kind.FIVE, Kind.ALLDAY, Kind.ANYTIME);

    private static final Set<Kind> CLOCKS = EnumSet.of(Kind.CLOCK, Kind.HALF);
    private static final Set<Kind> JOINTS = EnumSet.of(Kind.TO, Kind.BETWEEN, Kind.DASH);
    private static final Set<Kind> CLOSINGS = EnumSet.of(Kind.CLOSED, Kind.OBSERVED, Kind.EXCEPT, Kind.BLOCK);
    private static final Set<Kind> DAYS =
            EnumSet.of(Kind.DAY, Kind.SHORT_DAY, Kind.TINY_DAY, Kind.DAYS, Kind.HOLIDAY, Kind.SPECIAL);

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private int clocks;

    private HoursCue() {}

    static boolean stands(FoldedText text) {
        HoursCue cue = new HoursCue();
        int at = text.skipBlanks(0);
        while (at < text.length()) {
            int end = text.digit(at) ? text.endOfDigits(at) : Math.max(at + 1, text.endOfLetters(at));
            cue.add(text, at, end);
            at = text.skipBlanks(end);
        }
        return cue.stands();
    }

    private void add(FoldedText text, int at, int end) {
        HoursWords.HOURS
                .at(text, at)
                .forEach(found -> found.phrase().readings().forEach(reading -> add(reading.kind())));
        int digits = text.digit(at) ? end - at : 0;
        if (digits > 0 && digits <= 4) {
            add(Kind.CLOCK);
        } else if (text.at(at) == '-' || text.at(at) == '~') {
            add(Kind.DASH);
        }
    }

    private void add(Kind kind) {
        kinds.add(kind);
        clocks += CLOCKS.contains(kind) ? 1 : 0;
    }

    private boolean stands() {
        return has(WHOLE)
                || clocks > 1 && has(JOINTS)
                || clocks > 0 && kinds.contains(Kind.AFTER)
                || has(CLOSINGS) && has(DAYS);
    }

    private boolean has(Set<Kind> some) {
        return !Collections.disjoint(kinds, some);
    }
}
