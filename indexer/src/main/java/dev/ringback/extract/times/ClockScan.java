package dev.ringback.extract.times;

import dev.ringback.extract.times.Clock.Form;
import dev.ringback.extract.times.Clock.Half;
import java.util.List;

/** Reads what begins with a digit: a time of day, a number, or something that is neither. */
final class ClockScan {
    private static final List<String> UHR = List.of("uhr", "h", "u");
    private static final List<String> HOURS = List.of("horas", "heures", "heure", "uur", "hs", "hrs", "hora");

    private final FoldedText text;
    private final boolean german;

    ClockScan(FoldedText text, boolean german) {
        this.text = text;
        this.german = german;
    }

    /** The token that begins at a digit. */
    Token at(int from) {
        int end = text.endOfDigits(from);
        if (stuckInNumber(from)) {
            return Token.of(Kind.NUMBER, from, end);
        }
        return switch (end - from) {
            case 1, 2 -> small(from, end);
            case 3 -> run(from, end);
            case 4 -> half(end) > 0 ? run(from, end) : four(from, end);
            default -> Token.of(Kind.NUMBER, from, end);
        };
    }

    /** "830pm", "1130am". */
    private Token run(int from, int end) {
        Clock clock = new Clock(text.number(from, end - 2), text.number(end - 2, end), Half.NONE, Form.FULL, false);
        return half(end) > 0 && clock.hour() <= 12 ? finish(from, end, clock) : Token.of(Kind.NUMBER, from, end);
    }

    private boolean stuckInNumber(int from) {
        char before = text.at(from - 1);
        boolean inNumber = "/.:,".indexOf(before) >= 0 && text.digit(from - 2) && before != '/' && before != ',';
        return inNumber || "$€£#+".indexOf(before) >= 0 && !text.digit(from - 2);
    }

    /** Military times come in pairs; anything else of four digits may be a year. */
    private Token four(int from, int end) {
        int hour = text.number(from, from + 2);
        int minute = text.number(from + 2, end);
        Clock clock = new Clock(hour, minute, Half.NONE, Form.DIGITS, true);
        if (clock.possible() && (pairAfter(end) || pairBefore(from))) {
            return Token.of(clock, from, end);
        }
        boolean year = hour == 19 || hour == 20;
        return Token.of(year ? Kind.MONTH : Kind.NUMBER, from, end);
    }

    private boolean pairAfter(int end) {
        int at = text.skipBlanks(end);
        if (text.at(at) == '-') {
            at = text.skipBlanks(at + 1);
        } else if (text.at(at) == 't' && text.at(at + 1) == 'o' && text.at(at + 2) == ' ') {
            at = text.skipBlanks(at + 2);
        } else {
            return false;
        }
        int last = text.endOfDigits(at);
        return last - at == 4 && !("-.".indexOf(text.at(last)) >= 0 && text.digit(last + 1));
    }

    private boolean pairBefore(int from) {
        int at = from - 1;
        while (at > 0 && text.at(at) == ' ') {
            at--;
        }
        boolean to = text.at(at) == 'o' && text.at(at - 1) == 't';
        if (text.at(at) != '-' && !to) {
            return false;
        }
        at -= to ? 2 : 1;
        while (at > 0 && text.at(at) == ' ') {
            at--;
        }
        int first = at;
        while (text.digit(first)) {
            first--;
        }
        return at - first == 4 && !("-.".indexOf(text.at(first)) >= 0 && text.digit(first - 1));
    }

    private Token small(int from, int end) {
        int hour = text.number(from, end);
        if (minutesFollow(end)) {
            return full(from, end, hour);
        }
        if ((text.at(end) == ':' || text.at(end) == ';' && text.endOfDigits(end + 1) - end == 3)
                && text.digit(end + 1)) {
            return Token.of(Kind.BLOCK, from, text.endOfDigits(end + 1));
        }
        if (text.at(end) == '.' && text.digit(end + 1)) {
            return Token.of(Kind.NUMBER, from, pastNumber(end));
        }
        int unit = unit(end);
        if (unit > 0) {
            return unit(from, unit, hour);
        }
        return bare(from, end, hour);
    }

    private boolean minutesFollow(int end) {
        char sign = text.at(end);
        return (sign == ':' || sign == '.')
                && text.endOfDigits(end + 1) - end == 3
                && !(sign == '.' && text.at(end + 3) == '.' && text.digit(end + 4));
    }

    private int pastNumber(int from) {
        int at = from;
        while (text.digit(at) || (text.at(at) == '.' || text.at(at) == ',') && text.digit(at + 1)) {
            at++;
        }
        return at;
    }

    private Token full(int from, int end, int hour) {
        int to = end + 3;
        int minute = text.number(end + 1, to);
        if (text.at(to) == ':' && text.endOfDigits(to + 1) - to == 3) {
            to += 3;
        }
        boolean padded = text.at(from) == '0';
        int unit = unit(to);
        return finish(from, unit > 0 ? unit : to, new Clock(hour, minute, Half.NONE, Form.FULL, padded));
    }

    /** Where "h" or "Uhr" ends that stands behind a number, or 0. */
    private int unit(int end) {
        int word = text.skipBlanks(end);
        if (word - end > 2) {
            return 0;
        }
        int to = text.endOfLetters(word);
        String unit = text.folded().substring(Math.min(word, text.length()), Math.max(to, word));
        return UHR.contains(unit) || HOURS.contains(unit) ? to : 0;
    }

    private Token unit(int from, int unit, int hour) {
        boolean counts = HOURS.stream().anyMatch(word -> text.folded().startsWith(word, unit - word.length()));
        int minutes = text.skipBlanks(unit);
        int to = text.endOfDigits(minutes);
        boolean follows = to - minutes == 2 && minutes - unit < 2 && endsMinutes(to);
        if (hour > 24) {
            return Token.of(Kind.NUMBER, from, unit);
        }
        int minute = follows ? text.number(minutes, to) : 0;
        boolean plain = counts && !follows;
        return finish(
                from,
                follows ? to : unit,
                new Clock(hour, minute, Half.NONE, plain ? Form.HOURS : Form.UNIT, text.at(from) == '0'));
    }

    private boolean endsMinutes(int to) {
        if (text.folded().startsWith("min", to) || text.folded().startsWith("m", to) && !text.wordChar(to + 1)) {
            return true;
        }
        int next = text.skipBlanks(to);
        boolean another = text.at(next) == ':' || text.at(next) == 'h' && !text.letter(next + 1);
        return !text.wordChar(to) && !another;
    }

    private Token bare(int from, int end, int hour) {
        int half = half(end);
        if (half == 0 && text.letter(end)) {
            return Token.of(Kind.WORD, from, wordEnd(end));
        }
        if ("%€£$°+ªº#".indexOf(text.at(end)) >= 0) {
            return Token.of(Kind.COUNT, from, end + 1);
        }
        if (hour > 24) {
            return Token.of(Kind.NUMBER, from, end);
        }
        boolean padded = text.at(from) == '0' && end - from == 2;
        return finish(from, end, new Clock(hour, 0, Half.NONE, Form.BARE, padded));
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && text.wordChar(at)) {
            at++;
        }
        return at;
    }

    private Token finish(int from, int to, Clock clock) {
        int half = half(to);
        Clock whole = half == 0 ? clock : clock.in(text.at(text.skipBlanks(to)) == 'a' ? Half.AM : Half.PM);
        int end = half == 0 ? to : half;
        int open = text.skipBlanks(end);
        if (!whole.possible() || text.at(end) == '+' || text.at(open) == '?') {
            return Token.of(Kind.BLOCK, from, end);
        }
        return Token.of(whole, from, end);
    }

    /** Where "am", "p.m." or a single "a" ends that stands behind a time, or 0. */
    private int half(int end) {
        int at = text.skipBlanks(end);
        char first = text.at(at);
        if (at - end > 2 || first != 'a' && first != 'p' || text.original().charAt(at) > 127) {
            return 0;
        }
        int to = pastDot(at + 1);
        int next = to > at + 1 ? text.skipBlanks(to) : to;
        if (text.at(next) == 'm' && !text.wordChar(next + 1)) {
            return isGermanAm(end, at, next) ? 0 : pastLastDot(next + 1, to > at + 1);
        }
        boolean single = at == end && !text.wordChar(at + 1) && text.at(at + 1) != '\'';
        return single ? at + 1 : 0;
    }

    private int pastDot(int at) {
        return text.at(at) == '.' ? at + 1 : at;
    }

    private int pastLastDot(int at, boolean dotted) {
        return dotted ? pastDot(at) : at;
    }

    /** "von 9-17 am Montag". */
    private boolean isGermanAm(int end, int at, int last) {
        return german && at > end && !text.upper(at) && text.letter(text.skipBlanks(last + 1));
    }
}
