package dev.ringback.extract.support;

import dev.ringback.extract.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits of a text.
 *
 * @param letters in lower case, without accents
 * @param from where it begins
 * @param to where it ends
 */
record FoldedWord(String letters, int from, int to) {
    private static final int ANY = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    static List<FoldedWord> of(String text) {
        List<FoldedWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                words.add(new FoldedWord(folded(text.substring(at, end)), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int each = text.charAt(at);
            each = each < 0x80 ? each : text.codePointAt(at);
            if (!isWord(each)) {
                break;
            }
            at += Character.charCount(each);
        }
        return at;
    }

    private static boolean isWord(int each) {
        return each < 0x80
                ? each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9'
                : Character.isLetter(each) || (ANY >> Character.getType(each) & 1) == 1;
    }

    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return Words.folded(lower).strip();
            }
        }
        return lower;
    }
}
