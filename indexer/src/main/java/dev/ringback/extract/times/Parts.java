package dev.ringback.extract.times;

import dev.ringback.extract.times.Clock.Half;
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
    private static final Set<Kind> ENDS =
            Set.of(Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.BRACKET, Kind.PIPE, Kind.SLASH);

    private static final Set<Kind> GAPS = Set.of(Kind.WORD, Kind.CALL, Kind.ANYTIME, Kind.COUNT, Kind.NUMBER);

    private static final int FRIDAY = 1 << 4;

    /** "During our normal business hours (". */
    private static final int WORDS_TO_BRACKET = 6;

    private static final Set<Kind> LIMITS =
            Set.of(Kind.BRACKET, Kind.STOP, Kind.COMMA, Kind.SEMICOLON, Kind.PIPE, Kind.CLOCK, Kind.DAY);

    private final List<Token> tokens;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private boolean between;

    private Parts(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Part> of(List<Token> tokens) {
        Parts parts = new Parts(tokens);
        while (parts.at < tokens.size()) {
            parts.step();
        }
        return parts.parts;
    }

    private void step() {
        Token token = tokens.get(at);
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
        while (next < at + WORDS_TO_BRACKET && !LIMITS.contains(kind(next))) {
            next++;
        }
        return kind(next) == Kind.BRACKET;
    }

    /** "festivi esclusi", "feiertags nicht": what is left out stands before the word. */
    private boolean isExcluded(Token token) {
        boolean excludes = token.kind() == Kind.EXCEPT || token.kind() == Kind.BLOCK && token.value() == 1;
        return excludes && (kind(at - 1) == Kind.HOLIDAY || day(kind(at - 1))) && ENDS.contains(kind(at + 1));
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

    private Kind kind(int i) {
        return i < 0 || i >= tokens.size() ? Kind.STOP : tokens.get(i).kind();
    }

    private boolean runsTo(Kind kind) {
        return kind == Kind.DASH || kind == Kind.TO || between && kind == Kind.AND;
    }

    private int past(int from, Set<Kind> kinds) {
        int i = from;
        while (kinds.contains(kind(i))) {
            i++;
        }
        return i;
    }

    /** "To-Fr", "T,Su": the day before is not known. */
    private boolean halfRange(Token token) {
        Kind sign = kind(at - 1);
        Kind before = kind(at - 2);
        boolean isDotted = before == Kind.STOP && kind(at - 3) == Kind.WORD;
        return at > 1
                && (sign == Kind.DASH || sign == Kind.COMMA || sign == Kind.SLASH)
                && (before == Kind.WORD || before == Kind.TO || before == Kind.FROM || isDotted)
                && tokens.get(at - 1).to() == token.from()
                && tokens.get(at - 2).to() == tokens.get(at - 1).from();
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
        int last = past(at + 2, Set.of(Kind.FROM, Kind.TO));
        if (plain && runsTo(kind(at + 1)) && kind(last) == Kind.DAY && single(token) && single(tokens.get(last))) {
            boolean isOneDay = token.value() == tokens.get(last).value();
            if (isOneDay && kind(at + 1) != Kind.TO) {
                add(new Mark(token.from(), token.to(), Kind.BLOCK));
                return;
            }
            // "De domingo a domingo" is the whole week in Portuguese and Spanish.
            int days = isOneDay
                    ? WeekDays.ALL
                    : WeekDays.range(token.value(), tokens.get(last).value());
            dropEveryDay();
            parts.add(new Days(token.from(), tokens.get(last).to(), days, false, false, true));
            at = last + 1;
            between = false;
            return;
        }
        boolean isToWord = runsTo(kind(at + 1)) && (kind(at + 2) == Kind.WORD || kind(at + 2) == Kind.TO);
        boolean isSlip = kind(at + 1) == Kind.WORD && kind(at + 2) == Kind.DAY && single(tokens.get(at + 2));
        if (plain && single(token) && (isToWord || isSlip || isSlashedWeek(token))) {
            at += isSlip ? 1 : 0;
            add(new Mark(token.from(), tokens.get(at).to(), Kind.BLOCK));
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
        boolean isOfDays = day(kind(at - 1)) || kind(at - 1) == Kind.HOLIDAY;
        if (isOfDays || kind(pastLead()) != Kind.CLOCK) {
            add(new Mark(token.from(), token.to(), Kind.CLOSED));
        } else {
            rest(token);
        }
    }

    private int pastLead() {
        return past(at + 1, Set.of(Kind.FROM, Kind.FILLER, Kind.COLON, Kind.BETWEEN, Kind.BRACKET));
    }

    private void rest(Token token) {
        int first = pastLead();
        between = kind(first - 1) == Kind.BETWEEN;
        Optional<Moment> start = kind(first) == Kind.CLOCK ? Optional.of(moment(first)) : Optional.empty();
        Optional<Moment> end = start.flatMap(this::end);
        between = false;
        int next = end.map(moment -> past(moment.next(), Set.of(Kind.FROM, Kind.FILLER)))
                .orElse(at);
        if (end.isEmpty() || day(kind(next)) || kind(next) == Kind.HOLIDAY) {
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
                && kind(at + 1) == Kind.SLASH
                && kind(at + 2) == Kind.DAY
                && single(tokens.get(at + 2))
                && tokens.get(at + 2).value() >= FRIDAY;
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

    /** A clock with what belongs to it, and where it ends. */
    private record Moment(Clock clock, int next, int zone, int to) {}

    private Moment moment(int i) {
        Token token = tokens.get(i);
        Clock clock = token.clock().orElseThrow();
        int next = i + 1;
        int to = token.to();
        if (kind(next) == Kind.AMPM && clock.half() == Half.NONE && clock.hour() <= 12) {
            clock = clock.in(tokens.get(next).value() == 1 ? Half.PM : Half.AM);
            to = tokens.get(next++).to();
        }
        int past = past(next, Set.of(Kind.FILLER));
        boolean zoned = kind(past) == Kind.ZONE;
        return zoned
                ? new Moment(
                        clock,
                        past + 1,
                        tokens.get(past).value(),
                        tokens.get(past).to())
                : new Moment(clock, next, -1, to);
    }

    private void times() {
        Moment start = moment(at);
        Optional<Moment> end = end(start);
        if (end.isEmpty() && start.clock().bare()) {
            gap(tokens.get(at));
            return;
        }
        if (end.isEmpty()) {
            parts.add(new Mark(tokens.get(at).from(), start.to(), Kind.CLOCK));
            at = start.next();
            return;
        }
        int zone = end.get().zone() >= 0 ? end.get().zone() : start.zone();
        int from = tokens.get(at).from();
        parts.add(new Times(from, end.get().to(), start.clock(), end.get().clock(), zone));
        if (start.zone() >= 0) {
            parts.add(new Part.Zone(from, end.get().to(), start.zone()));
        }
        at = end.get().next();
        between = false;
        refuseChain();
    }

    private Optional<Moment> end(Moment start) {
        int to = past(start.next(), Set.of(Kind.FILLER));
        if (!runsTo(kind(to))) {
            return Optional.empty();
        }
        int second = past(to + 1, Set.of(Kind.FROM, Kind.TO, Kind.FILLER, Kind.AFTER));
        if (kind(second) == Kind.HALF && kind(second + 1) == Kind.CLOCK) {
            return Optional.of(moment(second + 1)).map(Parts::halved);
        }
        if (kind(second) == Kind.HALF && tokens.get(second).value() > 0) {
            return Optional.of(new Moment(
                    spoken(tokens.get(second)),
                    second + 1,
                    -1,
                    tokens.get(second).to()));
        }
        return kind(second) == Kind.CLOCK ? Optional.of(moment(second)) : Optional.empty();
    }

    private static Moment halved(Moment full) {
        return new Moment(full.clock().halfBefore(), full.next(), full.zone(), full.to());
    }

    private static Clock spoken(Token half) {
        return new Clock(half.value() / 60, half.value() % 60, Half.NONE, Clock.Form.NAMED, false);
    }

    /** "5-10-15" is no time, and "8 to 10 business days" a length. */
    private void refuseChain() {
        if (kind(at) == Kind.DASH && (kind(at + 1) == Kind.CLOCK || kind(at + 1) == Kind.NUMBER)) {
            parts.add(new Mark(tokens.get(at).from(), tokens.get(at).to(), Kind.BLOCK));
        } else if (countedBefore() && kind(at) == Kind.DAYS && tokens.get(at).countable()) {
            Token counted = tokens.get(at++);
            parts.add(new Mark(counted.from(), counted.to(), Kind.BLOCK));
        }
    }

    /** "halb neun" is a time itself; "halb 9" a word before one. */
    private void half(Token token) {
        if (token.value() > 0) {
            tokens.set(at, new Token(Kind.CLOCK, token.from(), token.to(), 0, List.of(), Optional.of(spoken(token))));
        } else if (kind(at + 1) == Kind.CLOCK) {
            Token next = tokens.get(at + 1);
            Clock clock = next.clock().orElseThrow().halfBefore();
            tokens.set(at + 1, Token.of(clock, token.from(), next.to()));
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

    /** "24 hours" is a length of time unless days or a telephone stand beside it. */
    private void allDay(Token token) {
        Kind before = kind(at - 1);
        int next = past(at + 1, Set.of(Kind.FROM, Kind.COMMA, Kind.TIMES, Kind.DASH, Kind.SLASH, Kind.FILLER));
        boolean days = day(kind(next)) || day(kind(pastBack(at - 1)));
        boolean line = kind(at + 1) == Kind.SUPPORT && before != Kind.COLON
                || before == Kind.SUPPORT
                || isBehindNumber()
                || isBeforeNumber();
        boolean length = Set.of(Kind.WORD, Kind.FROM, Kind.TO, Kind.AFTER, Kind.DASH, Kind.NUMBER, Kind.CLOCK)
                        .contains(before)
                && !line;
        boolean isWeek = kind(at + 1) == Kind.PIPE
                && kind(at + 2) == Kind.DAYS
                && tokens.get(at + 2).value() == WeekDays.ALL;
        boolean product = kind(at + 1) == Kind.TIMES && day(kind(at + 2)) || isWeek;
        if (!product && (length || !days && !line)) {
            gap(token);
        } else {
            add(new AllDay(token.from(), token.to(), line));
        }
    }

    /** "Voice authorization (24 hours): 800 555 7421": the number stands right behind. */
    private boolean isBeforeNumber() {
        boolean isInBrackets = kind(at - 1) == Kind.BRACKET && kind(at + 1) == Kind.BRACKET;
        int next = past(at + 1, Set.of(Kind.BRACKET, Kind.COLON));
        return isInBrackets && kind(next) == Kind.PHONE;
    }

    /** "0800 729 0352, 24 horas." */
    private boolean isBehindNumber() {
        int before = kind(at - 1) == Kind.DASH ? at - 2 : at - 1;
        return kind(pastBack(before)) == Kind.PHONE && ENDS.contains(kind(at + 1));
    }

    private int pastBack(int from) {
        int i = from;
        while (Set.of(Kind.COLON, Kind.COMMA, Kind.PIPE, Kind.FILLER).contains(kind(i))) {
            i--;
        }
        return i;
    }

    private static boolean day(Kind kind) {
        return kind == Kind.DAY || kind == Kind.DAYS;
    }

    private void after(Token token) {
        if (kind(at + 1) == Kind.CLOCK) {
            Moment start = moment(at + 1);
            parts.add(new Part.After(token.from(), start.to(), start.clock()));
            at = start.next();
        } else {
            gap(token);
        }
    }
}
