package dev.ringback.extract.times;

import java.text.Normalizer;

/** A text in lower case, without accents and with one kind of dash, blank and apostrophe, of the same length as before. */
record FoldedText(String original, String folded) {
    /** Latin letters, accents and signs, which is nearly all there is; of the others each is worked out. */
    private static final char[] FOLDED = new char[0x2100];

    static {
        for (char each = 0; each < FOLDED.length; each++) {
            FOLDED[each] = fold(each);
        }
    }

    static FoldedText of(String original) {
        char[] folded = original.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < FOLDED.length ? FOLDED[folded[i]] : fold(folded[i]);
        }
        return new FoldedText(original, String.valueOf(folded));
    }

    private static char fold(char each) {
        if (each < 128) {
            return Character.toLowerCase(each);
        }
        return switch (each) {
            case '‐', '‑', '‒', '–', '—', '―', '−', '〜', '～', '－', 'ー' -> '-';
            case '’', '‘', 'ʼ', '´', '′' -> '\'';
            case '：' -> ':';
            case '×' -> '×';
            default -> Character.isWhitespace(each) || Character.isSpaceChar(each) ? ' ' : bare(each);
        };
    }

    private static char bare(char each) {
        if (!Character.isLetter(each)) {
            return each;
        }
        char first =
                Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(first);
    }

    int length() {
        return folded.length();
    }

    /** The blank beyond the end, so that looking one further is no fault. */
    char at(int index) {
        return index >= 0 && index < folded.length() ? folded.charAt(index) : ' ';
    }

    boolean letter(int index) {
        char each = at(index);
        return each < 128 ? each >= 'a' && each <= 'z' : Character.isLetter(each) || isMark(each);
    }

    /** Accents that stand apart from their letter. */
    private static boolean isMark(char each) {
        return Character.getType(each) == Character.NON_SPACING_MARK;
    }

    boolean digit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    boolean wordChar(int index) {
        return letter(index) || digit(index);
    }

    boolean upper(int index) {
        return index < original.length() && Character.isUpperCase(original.charAt(index));
    }

    int skipBlanks(int index) {
        int at = index;
        while (at < length() && at(at) == ' ') {
            at++;
        }
        return at;
    }

    int endOfDigits(int index) {
        int at = index;
        while (digit(at)) {
            at++;
        }
        return at;
    }

    /** The letters that stand from there on. */
    String letters(int index) {
        return folded.substring(index, endOfLetters(index));
    }

    int endOfLetters(int index) {
        int at = index;
        while (at < length() && letter(at)) {
            at++;
        }
        return at;
    }

    int number(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum = 10 * sum + at(i) - '0';
        }
        return sum;
    }
}
