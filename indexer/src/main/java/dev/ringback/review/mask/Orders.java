package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of orders, tickets, payments and accounts: figures behind a word or a sign that says so. */
final class Orders {
    private static final String MARK =
            "(?:id|ids|no|nr|num|number|numbers|numero|número|numéro|nº|n°|code|#|ref|reference|utr)";

    private static final String FILLER = "(?:is|was|are|es|est|of|my|the|:|=|-|\\.|,|\\(|\"|'|\\s)";

    private static final Pattern LABEL = label(strong(), "*");
    private static final Pattern WEAK = label(weak(), "+");
    private static final Pattern MARKED = Pattern.compile("[#°º]|\\b(?:id|no|nr|num|number|utr|ref)");
    private static final Pattern SIGN = Pattern.compile("# ?");

    /** "no. AB-12345", where the letters stand apart. */
    private static final int MOST_LETTERS = 5;

    private static final int MOST_TOKEN = 60;

    private final Folded text;
    private final String chars;
    private final Spans spans;

    Orders(Folded text, String chars, Spans spans) {
        this.text = text;
        this.chars = chars;
        this.spans = spans;
    }

    private static List<String> strong() {
        return words(false);
    }

    private static List<String> weak() {
        return words(true);
    }

    private static List<String> words(boolean weak) {
        List<String> words = new ArrayList<>();
        for (String line : Lists.lines("order-words.txt")) {
            if (line.startsWith("? ") == weak) {
                words.addAll(Lists.words(weak ? line.substring(2) : line));
            }
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }

    /** A label, marks for "number" as many as the class of words needs, and small words between; up to 12 in all. */
    private static Pattern label(List<String> words, String marks) {
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String mark = "(?:" + MARK + "(?![\\p{L}])" + FILLER + "{0,6}+)";
        String some = marks.equals("*") ? mark + "{0,3}+" : mark + "{1,3}+";
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?!\\p{L})" + FILLER + "{0,6}+" + some);
    }

    void find() {
        each(LABEL);
        each(WEAK);
        each(SIGN);
    }

    private void each(Pattern label) {
        Matcher matcher = label.matcher(chars);
        while (matcher.find()) {
            int start = matcher.end();
            int end = token(start);
            boolean isSum = isRound(start, end)
                    && !MARKED.matcher(chars.substring(matcher.start(), start)).find();
            if (end > start && !isSum && !spans.isKept(start, end)) {
                spans.take(start, end, Kind.ORDER);
            }
        }
    }

    /** "order 50000": rather how much than which. */
    private boolean isRound(int start, int end) {
        return end - start >= 4 && chars.substring(start, end).matches("\\d+000");
    }

    /** Behind the number that begins here, or the start where there is none. */
    private int token(int start) {
        int end = word(start);
        boolean isLetters = end > start && end - start <= MOST_LETTERS && text.digits(start, end) == 0;
        if (isLetters && (text.at(end) == ' ' || text.at(end) == '-')) {
            end = word(end + 1);
            return text.isDigit(end - 1) && enough(start, end) && digitsOnly(start, end) ? end : start;
        }
        while (text.at(end) == ' ' && isFigures(end + 1)) {
            end = word(end + 1);
        }
        return enough(start, end) && isMostlyFigures(start, end) ? end : start;
    }

    private boolean digitsOnly(int start, int end) {
        int letters = word(start);
        return !Harmless.isMoney(chars.substring(start, letters)) && isRunOfFigures(letters + 1, end);
    }

    private boolean isRunOfFigures(int start, int end) {
        return text.digits(start, end) >= end - start - 1;
    }

    /** Three figures at least, alone. */
    private boolean isFigures(int start) {
        int end = word(start);
        return end - start >= 3 && text.digits(start, end) == end - start;
    }

    private int word(int start) {
        int at = start;
        while (at - start < MOST_TOKEN && (text.isWord(at) || isJoint(at))) {
            at++;
        }
        return at;
    }

    private boolean isJoint(int at) {
        char each = text.at(at);
        boolean isSign = each == '-' || each == '/' || each == '_';
        return isSign && text.isWord(at + 1) && text.isWord(at - 1)
                || each == '.' && text.isDigit(at + 1) && text.isDigit(at - 1);
    }

    private boolean enough(int start, int end) {
        return text.digits(start, end) >= MaskCue.LEAST_DIGITS;
    }

    /** "order-received.2024-and-12" is none. */
    private boolean isMostlyFigures(int start, int end) {
        return 3 * text.digits(start, end) >= end - start;
    }
}
