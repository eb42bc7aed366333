package dev.ringback.extract.times;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.times.HoursWords.Found;
import dev.ringback.extract.times.HoursWords.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a text apart into tokens. */
final class HoursScan {
    private final FoldedText text;
    private final List<ZoneMention> zones;
    private final ClockScan clocks;
    private final List<Token> tokens = new ArrayList<>();
    private int nextZone;

    private HoursScan(FoldedText text, Setting setting, List<ZoneMention> zones) {
        this.text = text;
        this.zones = zones;
        this.clocks = new ClockScan(text, setting.language().equals(Optional.of(Language.GERMAN)));
    }

    static List<Token> tokens(FoldedText text, Setting setting, List<ZoneMention> zones) {
        HoursScan scan = new HoursScan(text, setting, zones);
        int at = text.skipBlanks(0);
        while (at < text.length()) {
            Token token = scan.next(at);
            scan.tokens.add(token);
            at = text.skipBlanks(Math.max(token.to(), at + 1));
        }
        return scan.tokens;
    }

    private Token next(int at) {
        while (nextZone < zones.size() && zones.get(nextZone).from() < at) {
            nextZone++;
        }
        if (nextZone < zones.size() && zones.get(nextZone).from() == at) {
            return Token.of(Kind.ZONE, at, zones.get(nextZone).to(), nextZone);
        }
        List<Found> found = HoursWords.HOURS.at(text, at);
        if (!found.isEmpty()) {
            return word(found.getFirst(), at);
        }
        if (text.digit(at)) {
            return clocks.at(at);
        }
        if (isMay(at)) {
            return Token.of(Kind.MONTH, at, at + 3);
        }
        return text.letter(at) ? Token.of(Kind.WORD, at, wordEnd(at)) : Token.of(sign(at), at, at + 1);
    }

    /** The month and not the verb: in a capital, before a number, "to" or a dash, or behind a number or "to". */
    private boolean isMay(int at) {
        if (!text.original().startsWith("May", at) || text.wordChar(at + 3)) {
            return false;
        }
        int next = text.skipBlanks(at + 3);
        boolean dated = text.digit(next)
                || text.at(next) == '-'
                || text.folded().startsWith("to ", next)
                || text.folded().startsWith("until ", next)
                || text.folded().startsWith("through ", next);
        Kind before = tokens.isEmpty() ? Kind.STOP : tokens.getLast().kind();
        return dated || before == Kind.CLOCK || before == Kind.NUMBER || before == Kind.TO || before == Kind.DASH;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && (text.wordChar(at) || text.at(at) == '\'' && text.letter(at + 1))) {
            at++;
        }
        return at;
    }

    private Token word(Found found, int at) {
        List<Reading> readings = found.phrase().readings();
        Reading first = readings.getFirst();
        if (first.kind() == Kind.CLOCK) {
            return Token.of(Clock.named(Integer.parseInt(first.value())), at, found.to());
        }
        int value = switch (first.kind()) {
            case DAYS -> WeekDays.set(first.value());
            case AMPM -> first.value().equals("pm") ? 1 : 0;
            case HALF -> first.value().equals("-") ? 0 : Integer.parseInt(first.value());
            case BLOCK -> first.value().equals("not") ? 1 : 0;
            case ALWAYS -> first.value().equals("week") ? 1 : 0;
            default -> 0;
        };
        int to = first.kind().day() ? pastDot(found) : found.to();
        return new Token(first.kind(), at, to, value, readings, Optional.empty());
    }

    /** The dot of an abbreviation ends no sentence. */
    private int pastDot(Found found) {
        boolean abbreviated = found.phrase().readings().getFirst().kind() != Kind.DAY;
        return abbreviated && text.at(found.to()) == '.' ? found.to() + 1 : found.to();
    }

    /** "Mo~Su", "9:00~17:00"; before a time alone it means "about". */
    private boolean follows() {
        Kind before = tokens.isEmpty() ? Kind.STOP : tokens.getLast().kind();
        return before.day() || before == Kind.CLOCK || before == Kind.AMPM;
    }

    private Kind sign(int at) {
        return switch (text.at(at)) {
            case '-' -> Kind.DASH;
            case '~' -> follows() ? Kind.DASH : Kind.BLOCK;
            case ',' -> Kind.COMMA;
            case ';' -> Kind.SEMICOLON;
            case ':' -> Kind.COLON;
            case '/' -> Kind.SLASH;
            case '|', '·', '•' -> Kind.PIPE;
            case '?' -> "?:0123456789".indexOf(text.at(at + 1)) >= 0 ? Kind.BLOCK : Kind.STOP;
            case '.', '!' -> Kind.STOP;
            case '[' -> text.letter(at - 1) ? Kind.BLOCK : Kind.BRACKET;
            case '(', ')', ']', '"', '\'', '“', '”', '*', '=', '{', '}', '<', '>', '«', '»', '→', '✓' -> Kind.BRACKET;
            case '$', '€', '£', '%' -> Kind.COUNT;
            case '☎' -> Kind.PHONE;
            default -> Kind.WORD;
        };
    }
}
