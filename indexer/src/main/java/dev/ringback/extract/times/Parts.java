package dev.ringback.extract.times;

import dev.ringback.extract.times.Part.AllDay;
import dev.ringback.extract.times.Part.Days;
import dev.ringback.extract.times.Part.Gap;
import dev.ringback.extract.times.Part.Mark;
import dev.ringback.extract.times.Part.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins tokens to parts: a day and a day to days, a time and a time to a span. */
final class Parts {
    /** Words that stand between and say nothing. */
    private static final Set<Kind> SILENT = Set.of(
            Kind.FILLER, Kind.FROM, Kind.EVERY, Kind.TIMES, Kind.TO, Kind.DASH, Kind.SUPPORT, Kind.PHONE, Kind.AMPM);

    private static final Set<Kind> MARKS = Set.of(
            Kind.CLOSED,
            Kind.EXCEPT,
            Kind.INCLUDING,
            Kind.OBSERVED,
            Kind.APPOINTMENT,
            Kind.AND,
            Kind.COMMA,
            Kind.SEMICOLON,
            Kind.COLON,
            Kind.SLASH,
            Kind.PIPE,
            Kind.STOP,
            Kind.BRACKET);

    /** What may stand behind the last word of a rule. */
    static final Set<Kind> ENDS = Set.of(Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.BRACKET, Kind.PIPE, Kind.SLASH);

    private static final Set<Kind> GAPS = Set.of(Kind.WORD, Kind.CALL, Kind.ANYTIME, Kind.COUNT, Kind.NUMBER);

    private static final int FRIDAY = 1 << 4;

    /** "During our normal business hours (". */
    private static final int WORDS_TO_BRACKET = 6;

    private static final Set<Kind> LIMITS =
            Set.of(Kind.BRACKET, Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.PIPE, Kind.CLOCK, Kind.DAY);

    private final TokenRow row;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private boolean between;

    private Parts(TokenRow row) {
        this.row = row;
    }

    static List<Part> of(List<Token> tokens) {
        Parts parts = new Parts(new TokenRow(tokens));
        while (parts.at < tokens.size()) {
            parts.step();
        }
        return parts.parts;
    }

    private void step() {
        Token token = row.get(at);
        switch (token.kind()) {
            case DAY, DAYS, HOLIDAY, SPECIAL -> days(token);
            case CLOCK -> times();
            case HALF -> half(token);
            case ALWAYS -> always(token);
            case FIVE -> five(token);
            case ALLDAY -> allDay(token);
            case ZONE -> add(new Part.Zone(token.from(), token.to(), token.value()));
            case BETWEEN -> between();
            case AFTER -> after(token);
            case BREAK -> rest(token);
            case CLOSED -> closed(token);
            default -> other(token);
        }
    }

    private void add(Part part) {
        parts.add(part);
        at++;
    }

    private void other(Token token) {
        if (token.kind() == Kind.UNCLEAR && isSpelledOut()) {
            gap(token);
        } else if (isExcluded(token)) {
            add(new Mark(token.from(), token.to(), Kind.CLOSED));
        } else if (MARKS.contains(token.kind())) {
            add(new Mark(token.from(), token.to(), token.kind()));
        } else if (SILENT.contains(token.kind())) {
            at++;
        } else if (GAPS.contains(token.kind()) && !(token.kind() == Kind.COUNT && countedBefore())) {
            gap(token);
        } else {
            add(new Mark(token.from(), token.to(), Kind.BLOCK));
        }
    }

    /** "During support hours (9 am - 5 pm)": what is unclear by itself stands in brackets behind. */
    private boolean isSpelledOut() {
        int next = at + 1;
        while (next < at + WORDS_TO_BRACKET && !LIMITS.contains(row.kind(next))) {
            next++;
        }
        return row.kind(next) == Kind.BRACKET;
    }

    /** "festivi esclusi", "feiertags nicht": what is left out stands before the word. */
    private boolean isExcluded(Token token) {
        boolean excludes = token.kind() == Kind.EXCEPT || token.kind() == Kind.BLOCK && token.value() == 1;
        return excludes
                && (row.kind(at - 1) == Kind.HOLIDAY || TokenRow.isDay(row.kind(at - 1)))
                && ENDS.contains(row.kind(at + 1));
    }

    /** "5-10 guests". */
    private boolean countedBefore() {
        return !parts.isEmpty()
                && parts.getLast() instanceof Times times
                && times.start().bare()
                && times.end().bare();
    }

    private void gap(Token token) {
        if (!parts.isEmpty() && parts.getLast() instanceof Gap gap) {
            parts.set(parts.size() - 1, new Gap(gap.from(), token.to(), gap.words() + 1));
            at++;
        } else {
            add(new Gap(token.from(), token.to(), 1));
        }
    }

    private void between() {
        between = true;
        at++;
    }

    /** "To-Fr", "T,Su": the day before is not known. */
    private boolean halfRange(Token token) {
        Kind sign = row.kind(at - 1);
        Kind before = row.kind(at - 2);
        boolean isDotted = before == Kind.STOP && row.kind(at - 3) == Kind.WORD;
        return at > 1
                && (sign == Kind.DASH || sign == Kind.COMMA || sign == Kind.SLASH)
                && (before == Kind.WORD || before == Kind.TO || before == Kind.FROM || isDotted)
                && row.get(at - 1).to() == token.from()
                && row.get(at - 2).to() == row.get(at - 1).from();
    }

    /**
     * A day that runs to a word which is none, "Mon - Staurday", or to a day by a word that is none, "Mon untill Fri", is
     * left out with all that hangs on it.
     */
    private void days(Token token) {
        if (halfRange(token)) {
            add(new Mark(token.from(), token.to(), Kind.BLOCK));
            return;
        }
        boolean plain = token.kind() == Kind.DAY;
        int last = row.past(at + 2, Set.of(Kind.FROM, Kind.TO));
        if (plain
                && row.runsTo(at + 1, between)
                && row.kind(last) == Kind.DAY
                && single(token)
                && single(row.get(last))) {
            boolean isOneDay = token.value() == row.get(last).value();
            if (isOneDay && row.kind(at + 1) != Kind.TO) {
                add(new Mark(token.from(), token.to(), Kind.BLOCK));
                return;
            }
            // "De domingo a domingo" is the whole week in Portuguese and Spanish.
            int days = isOneDay
                    ? WeekDays.ALL
                    : WeekDays.range(token.value(), row.get(last).value());
            dropEveryDay();
            parts.add(new Days(token.from(), row.get(last).to(), days, false, false, true));
            at = last + 1;
            between = false;
            return;
        }
        boolean isToWord =
                row.runsTo(at + 1, between) && (row.kind(at + 2) == Kind.WORD || row.kind(at + 2) == Kind.TO);
        boolean isSlip = row.kind(at + 1) == Kind.WORD && row.kind(at + 2) == Kind.DAY && single(row.get(at + 2));
        if (plain && single(token) && (isToWord || isSlip || isSlashedWeek(token))) {
            at += isSlip ? 1 : 0;
            add(new Mark(token.from(), row.get(at).to(), Kind.BLOCK));
            return;
        }
        boolean several = token.kind() == Kind.DAYS || !single(token) && plain;
        add(new Days(
                token.from(),
                token.to(),
                plain || token.kind() == Kind.DAYS ? token.value() : 0,
                token.kind() == Kind.HOLIDAY,
                token.kind() == Kind.SPECIAL,
                several));
    }

    /** "Closed 1pm-2pm" within the hours, unless days stand beside it, which are closed. */
    private void closed(Token token) {
        boolean isOfDays = TokenRow.isDay(row.kind(at - 1)) || row.kind(at - 1) == Kind.HOLIDAY;
        if (isOfDays || row.kind(pastLead()) != Kind.CLOCK) {
            add(new Mark(token.from(), token.to(), Kind.CLOSED));
        } else {
            rest(token);
        }
    }

    private int pastLead() {
        return row.past(at + 1, Set.of(Kind.FROM, Kind.FILLER, Kind.COLON, Kind.BETWEEN, Kind.BRACKET));
    }

    private void rest(Token token) {
        int first = pastLead();
        between = row.kind(first - 1) == Kind.BETWEEN;
        Optional<Moment> start = row.kind(first) == Kind.CLOCK ? Optional.of(Moment.at(row, first)) : Optional.empty();
        Optional<Moment> end = start.flatMap(moment -> moment.end(row, between));
        between = false;
        int next = end.map(moment -> row.past(moment.next(), Set.of(Kind.FROM, Kind.FILLER)))
                .orElse(at);
        if (end.isEmpty() || TokenRow.isDay(row.kind(next)) || row.kind(next) == Kind.HOLIDAY) {
            add(new Mark(token.from(), token.to(), Kind.BLOCK));
            return;
        }
        parts.add(new Part.Break(
                token.from(), end.get().to(), start.get().clock(), end.get().clock()));
        at = end.get().next();
    }

    /** "Lunedì/Venerdì" may be the two days or all between. */
    private boolean isSlashedWeek(Token monday) {
        return monday.value() == 1
                && row.kind(at + 1) == Kind.SLASH
                && row.kind(at + 2) == Kind.DAY
                && single(row.get(at + 2))
                && row.get(at + 2).value() >= FRIDAY;
    }

    /** "Täglich von Montag bis Freitag 9-17 Uhr": the days that are named are meant. */
    private void dropEveryDay() {
        boolean apart = !parts.isEmpty()
                && (parts.getLast().is(Kind.COMMA) || parts.getLast().is(Kind.BRACKET));
        int last = parts.size() - (apart ? 2 : 1);
        boolean every = last >= 0 && parts.get(last) instanceof Days named && named.days() == WeekDays.ALL;
        if (every && (last == 0 || !(parts.get(last - 1) instanceof Times))) {
            parts.subList(last, parts.size()).clear();
        }
    }

    private static boolean single(Token token) {
        return Integer.bitCount(token.value()) == 1;
    }

    private void times() {
        Moment start = Moment.at(row, at);
        Optional<Moment> end = start.end(row, between);
        if (end.isEmpty() && start.clock().bare()) {
            gap(row.get(at));
            return;
        }
        if (end.isEmpty()) {
            parts.add(new Mark(row.get(at).from(), start.to(), Kind.CLOCK));
            at = start.next();
            return;
        }
        int zone = end.get().zone() >= 0 ? end.get().zone() : start.zone();
        int from = row.get(at).from();
        parts.add(new Times(from, end.get().to(), start.clock(), end.get().clock(), zone));
        if (start.zone() >= 0) {
            parts.add(new Part.Zone(from, end.get().to(), start.zone()));
        }
        at = end.get().next();
        between = false;
        refuseChain();
    }

    /** "5-10-15" is no time, and "8 to 10 business days" a length. */
    private void refuseChain() {
        if (row.kind(at) == Kind.DASH && (row.kind(at + 1) == Kind.CLOCK || row.kind(at + 1) == Kind.NUMBER)) {
            parts.add(new Mark(row.get(at).from(), row.get(at).to(), Kind.BLOCK));
        } else if (countedBefore() && row.kind(at) == Kind.DAYS && row.get(at).countable()) {
            Token counted = row.get(at++);
            parts.add(new Mark(counted.from(), counted.to(), Kind.BLOCK));
        }
    }

    /** "halb neun" is a time itself; "halb 9" a word before one. */
    private void half(Token token) {
        if (token.value() > 0) {
            row.set(
                    at,
                    new Token(Kind.CLOCK, token.from(), token.to(), 0, List.of(), Optional.of(Moment.spoken(token))));
        } else if (row.kind(at + 1) == Kind.CLOCK) {
            Token next = row.get(at + 1);
            Clock clock = next.clock().orElseThrow().halfBefore();
            row.set(at + 1, Token.of(clock, token.from(), next.to()));
            at++;
        } else {
            gap(token);
        }
    }

    private void always(Token token) {
        if (token.value() == 1) {
            parts.add(new Mark(token.from(), token.from(), Kind.ALWAYS));
        }
        add(new AllDay(token.from(), token.to(), true));
    }

    private void five(Token token) {
        parts.add(new Days(token.from(), token.to(), WeekDays.WORKING, false, false, true));
        add(new AllDay(token.from(), token.to(), false));
    }

    private void allDay(Token token) {
        if (AllDayWord.isOfOpening(row, at)) {
            add(new AllDay(token.from(), token.to(), AllDayWord.isOfALine(row, at)));
        } else {
            gap(token);
        }
    }

    private void after(Token token) {
        if (row.kind(at + 1) == Kind.CLOCK) {
            Moment start = Moment.at(row, at + 1);
            parts.add(new Part.After(token.from(), start.to(), start.clock()));
            at = start.next();
        } else {
            gap(token);
        }
    }
}
