package dev.ringback.hours;

import dev.ringback.hours.HoursToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Loosely written hours in the spelling and order of opening_hours, for the strict reader. It gives up, rather than guess,
 * at a word it does not know, at a bare hour that may be a date, and where it cannot tell which days times belong to.
 */
final class HoursSpelling {
    private static final int FIRST_YEAR = 1900;

    /** "mar" is March in OpenStreetMap, and Tuesday in Spanish, French and Italian. */
    private static final Pattern MARCH_OR_TUESDAY =
            Pattern.compile("\\bmar\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ROMANCE_DAY = Pattern.compile(
            "\\b(?:lu|mi[\u00e9e]|jue|vie|s[\u00e1a][bm]|dom|mer|gio|ven|jeu|dim)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<HoursToken> tokens;
    private final StringBuilder text = new StringBuilder();
    private SpelledRule rule = new SpelledRule();
    private boolean gaveUp;
    private int at;

    private HoursSpelling(List<HoursToken> tokens) {
        this.tokens = tokens;
    }

    static Optional<String> of(String text) {
        return MARCH_OR_TUESDAY.matcher(text).find()
                        && ROMANCE_DAY.matcher(text).find()
                ? Optional.empty()
                : spelled(text);
    }

    private static Optional<String> spelled(String text) {
        return HoursToken.of(text).flatMap(tokens -> new HoursSpelling(tokens).spelled());
    }

    private Optional<String> spelled() {
        for (at = 0; at < tokens.size() && !gaveUp; at++) {
            take(tokens.get(at));
        }
        end("");
        return gaveUp || text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private void take(HoursToken token) {
        switch (token.kind()) {
            case MARK -> mark(token.text());
            case COMMENT -> comment(token.text());
            case STATE -> gaveUp |= !rule.state(token.text());
            case WEEK -> part(SpelledRule.Part.WEEKS, "");
            case MONTH -> month(token.text());
            case DAY -> part(SpelledRule.Part.DAYS, token.text());
            case NTH, OFFSET -> gaveUp |= !rule.suffix(token);
            case TIME, HALF_DAY_TIME -> part(SpelledRule.Part.TIMES, token.text());
            case ALWAYS -> part(SpelledRule.Part.TIMES, token.text());
            case LATE -> gaveUp |= !rule.late();
            case NUMBER -> number(token.text());
        }
    }

    private void mark(String mark) {
        switch (mark) {
            case ";", "||" -> end(mark.equals(";") ? "; " : " || ");
            case ":" -> gaveUp |= rule.isOnlyComment();
            case "+" -> gaveUp |= !rule.openEnd();
            default -> gaveUp |= !rule.join(mark);
        }
    }

    /** In front of a colon it names dates in words, which nobody can read. */
    private void comment(String words) {
        gaveUp |= next().is(":") && rule.isEmpty() || !rule.comment(words);
    }

    private void month(String month) {
        part(SpelledRule.Part.DATES, month);
    }

    private void number(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4 && isYear(number)) {
            boolean ofDate = next().kind() == Kind.MONTH && !rule.isAmongYears();
            part(ofDate ? SpelledRule.Part.DATES : SpelledRule.Part.YEARS, digits);
        } else if (digits.length() < 3 && rule.wantsNumber(number)) {
            rule.number(number, digits);
        } else {
            hour(digits, number);
        }
    }

    private boolean isYear(int number) {
        return number >= FIRST_YEAR && !rule.isAfterDays() && !next().is("-")
                || number >= FIRST_YEAR && rule.isAmongYears()
                || number >= FIRST_YEAR && next().is("-") && isYearNumber(2);
    }

    private boolean isYearNumber(int ahead) {
        return at + ahead < tokens.size()
                && tokens.get(at + ahead).kind() == Kind.NUMBER
                && tokens.get(at + ahead).text().length() == 4
                && Integer.parseInt(tokens.get(at + ahead).text()) > FIRST_YEAR
                && !rule.isAfterDays();
    }

    /** Only as one end of a range: "Mo 9-17", "0930-1400"; never beside "5pm", where 1 may be 13. */
    private void hour(String digits, int number) {
        boolean half = tokens.stream().anyMatch(token -> token.kind() == Kind.HALF_DAY_TIME);
        if (half || !next().is("-") && !rule.isInRange()) {
            gaveUp = true;
            return;
        }
        boolean withMinutes = digits.length() > 2;
        HoursToken time = HoursToken.time(withMinutes ? number / 100 : number, withMinutes ? number % 100 : 0);
        part(SpelledRule.Part.TIMES, time.text());
    }

    private HoursToken next() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : new HoursToken(Kind.MARK, "");
    }

    private void part(SpelledRule.Part part, String words) {
        if (rule.isAnotherAfter(part)) {
            end(", ");
        }
        gaveUp |= !rule.add(part, words);
    }

    private void end(String joint) {
        Optional<String> spelled = rule.text();
        gaveUp |= spelled.isEmpty() && !rule.isEmpty();
        text.append(spelled.orElse(""));
        if (spelled.isPresent()) {
            text.append(joint);
        }
        rule = new SpelledRule();
    }
}
