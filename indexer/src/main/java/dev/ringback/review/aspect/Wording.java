package dev.ringback.review.aspect;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as its words, folded for comparing: lower case, without accents and apostrophes, letters drawn out cut short. Each
 * knows where it stands and what parts it from the word before. Made in one pass over the text.
 */
final class Wording {
    /** How far a word is parted from the one before it. */
    static final byte NEXT = 0;

    static final byte COMMA = 1;
    static final byte SENTENCE = 2;

    /** The longest words of the languages read have 30 letters; no term is longer, so of a longer run only this is compared. */
    private static final int MOST_LETTERS = 40;

    private static final String OFTEN_DOUBLED = "elos";

    private static final char CURRENCY = '$';
    /** "24hrs"; ordinals have two. */
    private static final int UNIT_LETTERS = 3;

    private static final int FIRST_MARK = 0x300;
    private static final int LAST_MARK = 0x36f;

    private final String text;
    private final boolean splitsAtApostrophe;
    private final StringBuilder word = new StringBuilder();
    private String[] words = new String[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private byte[] breaks = new byte[32];
    private int size;
    private byte parted = SENTENCE;
    private int start = -1;
    private boolean longRun;
    private int end;

    private Wording(String text, boolean splitsAtApostrophe) {
        this.text = text;
        this.splitsAtApostrophe = splitsAtApostrophe;
    }

    static Wording of(String text, boolean splitsAtApostrophe) {
        Wording wording = new Wording(text, splitsAtApostrophe);
        wording.read();
        return wording;
    }

    int size() {
        return size;
    }

    String word(int index) {
        return words[index];
    }

    /** Of {@link #NEXT}, {@link #COMMA} and {@link #SENTENCE}, before this word. */
    byte breakBefore(int index) {
        return breaks[index];
    }

    /** The words from this to before that, as they stand in the text: no more than so many words and characters. */
    String quote(int from, int to, int mostWords, int mostCharacters) {
        int last = Math.min(to, from + mostWords) - 1;
        while (last > from && ends[last] - starts[from] > mostCharacters) {
            last--;
        }
        int stop = Math.min(ends[last], starts[from] + mostCharacters);
        boolean half = stop < text.length() && Character.isLowSurrogate(text.charAt(stop));
        return text.substring(starts[from], half ? stop - 1 : stop);
    }

    private void read() {
        int length = 1;
        for (int i = 0; i < text.length(); i += length) {
            int point = text.codePointAt(i);
            length = Character.charCount(point);
            if (isOfWord(point)) {
                if (isUnitAfterNumber(i)) {
                    end();
                }
                letter(point, i, i + length);
            } else if (Character.getType(point) == Character.CURRENCY_SYMBOL) {
                currency(i, i + length);
            } else if (!isInNumber(i) && (!isApostrophe(point) || splitsAtApostrophe)) {
                end();
                part(point, i);
            }
        }
        end();
    }

    /** "24days" is two words; "3rd" and "24x7" are one. */
    private boolean isUnitAfterNumber(int at) {
        return start >= 0
                && isDigit(at - 1)
                && isDigit(start)
                && at + UNIT_LETTERS <= text.length()
                && text.substring(at, at + UNIT_LETTERS).chars().allMatch(Wording::isPlainLetter);
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isPlainLetter(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z';
    }

    private void letter(int point, int from, int to) {
        if (start < 0) {
            start = from;
        }
        end = to;
        if (word.length() < MOST_LETTERS) {
            fold(point);
        }
    }

    /** "$500" and "500₹" speak of money though no word does; which money is all the same. */
    private void currency(int from, int to) {
        end();
        letter(CURRENCY, from, to);
        end();
    }

    private void fold(int point) {
        if (point < 0x80) {
            add((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
            return;
        }
        String letters = Normalizer.normalize(Character.toString(Character.toLowerCase(point)), Normalizer.Form.NFKD);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter < FIRST_MARK || letter > LAST_MARK) {
                add(letter);
            }
        }
    }

    /** "gooood" is "good", and "worsttt" is "worst". */
    private void add(char letter) {
        int length = word.length();
        boolean third = length > 1 && word.charAt(length - 1) == letter && word.charAt(length - 2) == letter;
        if (third && !Character.isDigit(letter)) {
            longRun = true;
            return;
        }
        endRun(letter);
        word.append(letter);
    }

    /** What was drawn out to three and more is one, but for the letters that words often double. */
    private void endRun(char next) {
        int last = word.length() - 1;
        if (longRun && word.charAt(last) != next) {
            if (OFTEN_DOUBLED.indexOf(word.charAt(last)) < 0) {
                word.setLength(last);
            }
            longRun = false;
        }
    }

    private void end() {
        if (start >= 0) {
            if (!word.isEmpty()) {
                endRun(' ');
                keep();
            }
            word.setLength(0);
            start = -1;
        }
    }

    private void keep() {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            breaks = Arrays.copyOf(breaks, size * 2);
        }
        words[size] = word.toString();
        starts[size] = start;
        ends[size] = end;
        breaks[size] = parted;
        size++;
        parted = NEXT;
    }

    private void part(int point, int at) {
        switch (point) {
            case '!', '?', ';', '\n', '\r', '…', '।', '•' -> parted = SENTENCE;
            case '.' -> parted = (byte) Math.max(parted, isShort(at) ? NEXT : SENTENCE);
            case ' ', '\t', '-', '\'', '’', '/', '&', '"' -> {}
            default -> parted = (byte) Math.max(parted, Character.isWhitespace(point) ? NEXT : COMMA);
        }
    }

    /** "2,000.50" is one word. */
    private boolean isInNumber(int at) {
        boolean isPoint = text.charAt(at) == '.' || text.charAt(at) == ',';
        return isPoint && at > 0 && Character.isDigit(text.charAt(at - 1)) && isBeforeDigit(at);
    }

    /** "Rs.500". */
    private boolean isShort(int at) {
        return at > 0 && Character.isLetter(text.charAt(at - 1)) && isBeforeDigit(at);
    }

    private boolean isBeforeDigit(int at) {
        return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isOfWord(int point) {
        if (point < 0x80) {
            return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == '`' || point == '´';
    }
}
