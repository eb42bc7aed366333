package dev.ringback.extract.times;

/**
 * A time of day as printed.
 *
 * @param padded written as only a clock of 24 hours is, with a zero in front: "09:00"
 */
record Clock(int hour, int minute, Half half, Form form, boolean padded) {
    /** Which half of the day was said. */
    enum Half {
        NONE,
        AM,
        PM
    }

    enum Form {
        /** A number only. */
        BARE,
        /** With minutes. */
        FULL,
        /** With "Uhr" or "h". */
        UNIT,
        /** With a word that also counts hours: "horas", "heures", "uur". */
        HOURS,
        /** "0900". */
        DIGITS,
        /** "noon". */
        NAMED
    }

    static Clock named(int minutes) {
        return new Clock(minutes / 60, minutes % 60, Half.NONE, Form.NAMED, true);
    }

    boolean bare() {
        return form == Form.BARE && half == Half.NONE;
    }

    Clock in(Half said) {
        return new Clock(hour, minute, said, form, padded);
    }

    /** Half an hour before: "halb neun". */
    Clock halfBefore() {
        return new Clock((hour + 23) % 24, 30, half, Form.UNIT, true);
    }

    Clock halfAfter() {
        return new Clock(hour, 30, half, Form.FULL, false);
    }

    boolean possible() {
        boolean onClock = minute < 60 && (hour < 24 || hour == 24 && minute == 0);
        return onClock && (half == Half.NONE || half == Half.PM && hour > 0 || half == Half.AM && hour <= 12);
    }

    /** Whether it says which half of the day it means. */
    boolean settled() {
        return half != Half.NONE || padded || hour > 12 || hour == 0;
    }

    int minutes() {
        int clock = hour * 60 + minute;
        return switch (half) {
            case AM -> hour == 12 ? clock - 720 : clock;
            case PM -> hour < 12 ? clock + 720 : clock;
            case NONE -> clock;
        };
    }
}
