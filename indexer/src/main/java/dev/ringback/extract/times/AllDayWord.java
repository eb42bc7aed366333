package dev.ringback.extract.times;

import java.util.Set;

/** "24 hours": when somebody is there, or how long something takes. */
final class AllDayWord {
    private static final Set<Kind> BEFORE_DAYS =
            Set.of(Kind.FROM, Kind.COMMA, Kind.TIMES, Kind.DASH, Kind.SLASH, Kind.FILLER);

    private static final Set<Kind> BEHIND_DAYS = Set.of(Kind.COLON, Kind.COMMA, Kind.PIPE, Kind.FILLER);

    /** Behind these it counts: "within 24 hours". */
    private static final Set<Kind> OF_LENGTH =
            Set.of(Kind.WORD, Kind.FROM, Kind.TO, Kind.AFTER, Kind.DASH, Kind.NUMBER, Kind.CLOCK);

    private AllDayWord() {}

    /** It is a length of time unless days, support or a telephone stand beside it. */
    static boolean isOfOpening(TokenRow row, int at) {
        if (isTimesDays(row, at) || isOfALine(row, at)) {
            return true;
        }
        boolean days = TokenRow.isDay(row.kind(row.past(at + 1, BEFORE_DAYS)))
                || TokenRow.isDay(row.kind(row.pastBack(at - 1, BEHIND_DAYS)));
        return days && !OF_LENGTH.contains(row.kind(at - 1));
    }

    /** "24 hour support", "support 24 hours", "0800 729 0352, 24 horas": every day, since no day is said. */
    static boolean isOfALine(TokenRow row, int at) {
        Kind before = row.kind(at - 1);
        return row.kind(at + 1) == Kind.SUPPORT && before != Kind.COLON
                || before == Kind.SUPPORT
                || isBehindNumber(row, at)
                || isBeforeNumber(row, at);
    }

    /** "24 x 7", "24 hrs | 7 days". */
    private static boolean isTimesDays(TokenRow row, int at) {
        boolean isWeek = row.kind(at + 1) == Kind.PIPE
                && row.kind(at + 2) == Kind.DAYS
                && row.get(at + 2).value() == WeekDays.ALL;
        return isWeek || row.kind(at + 1) == Kind.TIMES && TokenRow.isDay(row.kind(at + 2));
    }

    /** "Voice authorization (24 hours): 800 555 7421": the number stands right behind. */
    private static boolean isBeforeNumber(TokenRow row, int at) {
        boolean isInBrackets = row.kind(at - 1) == Kind.BRACKET && row.kind(at + 1) == Kind.BRACKET;
        return isInBrackets && row.kind(row.past(at + 1, Set.of(Kind.BRACKET, Kind.COLON))) == Kind.PHONE;
    }

    private static boolean isBehindNumber(TokenRow row, int at) {
        int before = row.kind(at - 1) == Kind.DASH ? at - 2 : at - 1;
        return row.kind(row.pastBack(before, BEHIND_DAYS)) == Kind.PHONE && Parts.ENDS.contains(row.kind(at + 1));
    }
}
