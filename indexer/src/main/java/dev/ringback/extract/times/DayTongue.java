package dev.ringback.extract.times;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.times.HoursWords.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles which words are days, and in which language: "Do" is Thursday in German and Sunday in Spanish. */
final class DayTongue {
    private static final List<String> ALL = List.of("en", "es", "fr", "de", "pt", "it", "nl", "osm");

    private static final Set<Kind> BESIDE = Set.of(Kind.CLOCK, Kind.NUMBER, Kind.CLOSED, Kind.ALLDAY, Kind.HOLIDAY);

    private static final Map<String, Reading> LETTERS = Map.of("V", letter("Fr"), "S", letter("Sa"), "D", letter("Su"));

    private final FoldedText text;
    private final Optional<String> setting;
    private final List<Token> tokens;

    private DayTongue(FoldedText text, Setting setting, List<Token> tokens) {
        this.text = text;
        this.setting = setting.language().map(Language::code);
        this.tokens = new ArrayList<>(tokens);
    }

    private static Reading letter(String day) {
        return new Reading(Kind.TINY_DAY, day, List.of("es", "fr", "it"));
    }

    static List<Token> settled(FoldedText text, Setting setting, List<Token> tokens) {
        DayTongue tongue = new DayTongue(text, setting, tokens);
        tongue.spellLetters();
        tongue.dropWords();
        tongue.takeBack();
        tongue.settle();
        return tongue.tokens;
    }

    /** Whether the days of these tokens are English, or the page is where they leave it open. */
    static boolean english(Setting setting, List<Token> tokens) {
        Set<String> common = common(tokens);
        boolean named = tokens.stream().anyMatch(token -> token.kind().day() || token.kind() == Kind.DAYS);
        boolean page = setting.language().map(Language.ENGLISH::equals).orElse(named);
        return page && (!named || common.contains("en")) || named && common.equals(Set.of("en"));
    }

    /** "L-V 8-20, S 9-14, D cerrado": letters are days only behind days written so. */
    private void spellLetters() {
        boolean behind = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Reading letter = LETTERS.get(text.original().substring(token.from(), token.to()));
            behind |= token.kind() == Kind.TINY_DAY && has(token, "es") && several(token);
            if (behind && letter != null && token.kind() == Kind.WORD && spellsTo(i + 1)) {
                tokens.set(i, new Token(Kind.TINY_DAY, token.from(), token.to(), 0, List.of(letter), Optional.empty()));
            }
        }
    }

    /** Whether a time or a closing stands there, or other letters and days before it: "S, D y festivos: cerrado". */
    private boolean spellsTo(int i) {
        if (besideTime(i, 1)) {
            return true;
        }
        boolean isListed = kind(i).joins() && i + 1 < tokens.size();
        return isListed
                && (LETTERS.containsKey(text.original()
                                .substring(at(i + 1).from(), at(i + 1).to()))
                        || kind(i + 1).day())
                && spellsTo(i + 2);
    }

    private static boolean several(Token token) {
        return token.readings().getFirst().value().contains("-");
    }

    private void dropWords() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean no =
                    token.kind() == Kind.SHORT_DAY && !isShortDay(i) || token.kind() == Kind.TINY_DAY && !isTinyDay(i);
            if (no) {
                tokens.set(i, token.as(Kind.WORD));
            }
        }
    }

    /** Where days in small letters were found, more of them may stand behind a rule: "ma-vr 8-17, za 10-16". */
    private void takeBack() {
        boolean small = tokens.stream().anyMatch(token -> token.kind().day() && !text.upper(token.from()));
        for (int i = 1; small && i < tokens.size(); i++) {
            Kind before = kind(i - 1);
            boolean rule = before.separates() && before != Kind.DASH || before == Kind.CLOCK || before == Kind.FROM;
            Kind first = first(tokens.get(i));
            if (rule && kind(i) == Kind.WORD && first.day() && leadsToTime(i + 1)) {
                tokens.set(i, tokens.get(i).as(first));
            }
        }
    }

    /** Whether a time stands there, or one more day and then a time: "za en zo 10-18". */
    private boolean leadsToTime(int i) {
        boolean isListed = kind(i).joins() && i + 1 < tokens.size() && isDayWord(tokens.get(i + 1));
        return besideTime(i, 1) || isListed && leadsToTime(i + 2);
    }

    private static Kind first(Token token) {
        return token.readings().isEmpty()
                ? Kind.WORD
                : token.readings().getFirst().kind();
    }

    private static boolean isDayWord(Token token) {
        return !token.readings().isEmpty() && token.readings().getFirst().kind().day();
    }

    /** "seg a sex, 9h", "ma t/m vr van 9u": small words of the page's own language, from one day to another, and then a time. */
    private boolean ranges(int i) {
        return isRange(i) || isRange(i - 2);
    }

    private boolean isRange(int first) {
        return kind(first + 1) == Kind.TO && isOwnDay(first) && isOwnDay(first + 2) && besideTime(first + 3, 1);
    }

    private boolean isOwnDay(int i) {
        return i >= 0
                && i < tokens.size()
                && isDayWord(tokens.get(i))
                && setting.filter(own -> has(tokens.get(i), own)).isPresent();
    }

    private boolean isShortDay(int i) {
        boolean written = text.upper(tokens.get(i).from()) || has(tokens.get(i), "en");
        return joined(i)
                || ranges(i)
                || isElided(i)
                || isInRow(i)
                || written && (besideTime(i + 1, 1) || besideTime(i - 1, -1));
    }

    /** "Mo We Fr 8-19": in capitals, one behind the other, and then a time. */
    private boolean isInRow(int i) {
        boolean isNextDay = i + 1 < tokens.size()
                && text.upper(tokens.get(i).from())
                && text.upper(tokens.get(i + 1).from())
                && isDayWord(tokens.get(i + 1));
        return isNextDay && (besideTime(i + 2, 1) || isInRow(i + 1));
    }

    /** "Sonn- und feiertags". */
    private boolean isElided(int i) {
        return kind(i + 1) == Kind.DASH && kind(i + 2) == Kind.AND;
    }

    private boolean isTinyDay(int i) {
        int from = tokens.get(i).from();
        boolean written = text.upper(from) || text.digit(from) || abbreviated(tokens.get(i));
        return joined(i) || ranges(i) || isInRow(i) || written && besideTime(i + 1, 1);
    }

    /** "sam." */
    private boolean abbreviated(Token token) {
        return token.to() - token.from() > 3 && text.at(token.to() - 1) == '.';
    }

    private boolean joined(int i) {
        return joined(i, 1) || joined(i, -1);
    }

    /** A dash or a comma joins in any case; a word only what is written in capitals. */
    private boolean joined(int i, int step) {
        Kind between = kind(i + step);
        boolean capital = text.upper(at(i).from())
                || text.upper(at(i + 2 * step).from())
                || kind(i) == Kind.SHORT_DAY && kind(i + 2 * step) != Kind.TINY_DAY;
        boolean sign = between == Kind.DASH || between == Kind.COMMA || between == Kind.SLASH;
        return (sign || capital && between.joins()) && kind(i + 2 * step).day();
    }

    private boolean besideTime(int from, int step) {
        int at = from;
        for (int left = 3; left > 0 && passes(kind(at)); left--) {
            at += step;
        }
        Kind kind = kind(at);
        return BESIDE.contains(kind);
    }

    private static boolean passes(Kind kind) {
        return kind.separates() || kind == Kind.FROM || kind == Kind.EXCEPT || kind == Kind.ZONE;
    }

    private Token at(int i) {
        return tokens.get(Math.clamp(i, 0, tokens.size() - 1));
    }

    private Kind kind(int i) {
        return i < 0 || i >= tokens.size() ? Kind.WORD : tokens.get(i).kind();
    }

    private static boolean has(Token token, String language) {
        return token.readings().stream().anyMatch(reading -> speaks(reading, language));
    }

    private static boolean speaks(Reading reading, String language) {
        return reading.languages().contains(language) || reading.languages().contains("*");
    }

    /** The languages that have all day names of the text. */
    private static Set<String> common(List<Token> tokens) {
        Set<String> common = new LinkedHashSet<>(ALL);
        for (Token token : tokens) {
            if (token.kind().day() || token.kind() == Kind.DAYS) {
                common.removeIf(language -> !has(token, language));
            }
        }
        return common;
    }

    private void settle() {
        Set<String> common = common(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind().day()) {
                int days = days(token, common);
                tokens.set(i, days == 0 ? token.as(Kind.BLOCK) : token.with(Kind.DAY, days));
            }
        }
    }

    /** 0 where the word stays open. */
    private int days(Token token, Set<String> common) {
        int spoken = setting.filter(common::contains)
                .map(one -> only(token, Set.of(one)))
                .orElse(0);
        if (spoken > 0) {
            return spoken;
        }
        int of = only(token, common);
        if (of > 0) {
            return of;
        }
        int own = setting.map(one -> only(token, Set.of(one))).orElse(0);
        return own > 0 ? own : only(token, Set.copyOf(ALL));
    }

    private static int only(Token token, Set<String> languages) {
        int found = 0;
        for (Reading reading : token.readings()) {
            if (reading.kind().day() && languages.stream().anyMatch(one -> speaks(reading, one))) {
                int days = WeekDays.set(reading.value());
                if (found != 0 && found != days) {
                    return 0;
                }
                found = days;
            }
        }
        return found;
    }
}
