package dev.ringback.extract.support;

import dev.ringback.extract.page.Words;
import java.util.Arrays;
import java.util.Locale;

/**
 * The runs of letters and digits of a text. In lower case and without accents they are written out only when they are
 * asked for: of most the hash of the first letters is enough to know that no list has them.
 */
final class TextWords {
    /** So many letters decide where a list is looked into. */
    static final int PREFIX = 4;

    static final int HASHES = 1 << 14;

    private static final int MARKS_AND_NUMBERS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final String text;
    private int[] places = new int[64];
    private String[] letters = new String[32];
    private int size;

    private TextWords(String text) {
        this.text = text;
    }

    static TextWords of(String text) {
        TextWords words = new TextWords(text);
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                words.add(at, end);
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private void add(int from, int to) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, 2 * size);
            places = Arrays.copyOf(places, 4 * size);
        }
        places[2 * size] = from;
        places[2 * size + 1] = to;
        size++;
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
                : Character.isLetter(each) || (MARKS_AND_NUMBERS >> Character.getType(each) & 1) == 1;
    }

    int size() {
        return size;
    }

    int from(int word) {
        return places[2 * word];
    }

    int to(int word) {
        return places[2 * word + 1];
    }

    String letters(int word) {
        String known = letters[word];
        if (known == null) {
            known = folded(text.substring(from(word), to(word)));
            letters[word] = known;
        }
        return known;
    }

    /** Of its first letters, as {@link #hash(String)} has it. */
    int hash(int word) {
        int hash = 0;
        for (int at = from(word); at < Math.min(to(word), from(word) + PREFIX); at++) {
            char each = text.charAt(at);
            if (each >= 0x80) {
                return hash(letters(word));
            }
            hash = 31 * hash + (each >= 'A' && each <= 'Z' ? each + 'a' - 'A' : each);
        }
        return hash & HASHES - 1;
    }

    static int hash(String letters) {
        int hash = 0;
        for (int i = 0; i < Math.min(PREFIX, letters.length()); i++) {
            hash = 31 * hash + letters.charAt(i);
        }
        return hash & HASHES - 1;
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
