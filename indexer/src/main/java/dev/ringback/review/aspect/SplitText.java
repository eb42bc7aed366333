package dev.ringback.review.aspect;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as words, numbers and marks, each with its place. Words are in lower case and without accents; apostrophes and
 * hyphens part them, and so does the joint of figures and letters. Of marks those are kept that part or join what is said.
 * A full stop that no capital follows is a comma: many write so, and abbreviate.
 */
final class SplitText {
    private static final String MARKS = ".!?;:,/+-–—~%$€£₹()*&\n½।";
    private static final int LATIN = 0x250;

    /** Those that are written apart from their letters. */
    private static final char FIRST_ACCENT = 0x300;

    private static final char LAST_ACCENT = 0x36F;
    private static final char[] FOLDED = new char[LATIN];

    static {
        for (char each = 0; each < LATIN; each++) {
            FOLDED[each] = foldedAlone(each);
        }
    }

    final String text;
    private String[] words;
    private int[] starts;
    private int[] ends;
    private int count;

    private SplitText(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        this.words = new String[guess];
        this.starts = new int[guess];
        this.ends = new int[guess];
    }

    static SplitText of(String text) {
        SplitText split = new SplitText(text);
        int at = 0;
        while (at < text.length()) {
            at = split.take(at);
        }
        return split;
    }

    int count() {
        return count;
    }

    /** Never null: beyond either end it is empty. */
    String word(int at) {
        return at < 0 || at >= count ? "" : words[at];
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Whether nothing stands between it and the one before it. */
    boolean isGlued(int at) {
        return at > 0 && at < count && starts[at] == ends[at - 1];
    }

    boolean isNumber(int at) {
        return !word(at).isEmpty() && isDigit(words[at].charAt(0));
    }

    /** From the first to the one before the last, as written. */
    String quote(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    private int take(int at) {
        char each = text.charAt(at);
        if (isDigit(each)) {
            return add(at, numberEnd(at));
        }
        if (isLetter(each) && !isUpon(each)) {
            return add(at, wordEnd(at));
        }
        if (MARKS.indexOf(each) >= 0) {
            return mark(at, each);
        }
        return at + 1;
    }

    private int numberEnd(int from) {
        int at = from;
        while (at < text.length() && (isDigit(text.charAt(at)) || isPoint(at))) {
            at++;
        }
        return at;
    }

    private boolean isPoint(int at) {
        char each = text.charAt(at);
        return (each == '.' || each == ',')
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1))
                && at > 0
                && isDigit(text.charAt(at - 1));
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int mark(int at, char each) {
        if (each == '-' && isHyphen(at)) {
            return at + 1;
        }
        int end = at + 1;
        while (each == '.' && end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        if (each == '.' && !isSentenceEnd(end) || each == '।') {
            add(at, end, each == '.' ? "," : ".");
        } else {
            add(at, end, each == '\n' ? "." : Character.toString(each));
        }
        return end;
    }

    /** Between letters, or between a figure and a letter: 45-minute. */
    private boolean isHyphen(int at) {
        return at > 0
                && at + 1 < text.length()
                && isLetter(text.charAt(at + 1))
                && (isLetter(text.charAt(at - 1)) || isDigit(text.charAt(at - 1)));
    }

    private boolean isSentenceEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at == text.length() || !Character.isLowerCase(text.charAt(at));
    }

    private int add(int from, int to) {
        add(from, to, folded(from, to));
        return to;
    }

    private void add(int from, int to, String word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        words[count] = word;
        starts[count] = from;
        ends[count] = to;
        count++;
    }

    private String folded(int from, int to) {
        char[] folded = new char[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            char each = text.charAt(i);
            char plain = each < LATIN ? FOLDED[each] : Character.toLowerCase(each);
            if (plain < FIRST_ACCENT || plain > LAST_ACCENT) {
                folded[length++] = plain;
            }
        }
        return new String(folded, 0, length);
    }

    private static char foldedAlone(char each) {
        String bare = Normalizer.normalize(Character.toString(each), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        return bare.charAt(0);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /** Marks upon letters belong to them: an accent written apart, the vowels of Hindi. */
    private static boolean isLetter(char each) {
        if (each < 0x80) {
            return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
        }
        return Character.isLetter(each) || isUpon(each);
    }

    private static boolean isUpon(char each) {
        int type = Character.getType(each);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
