package dev.ringback.review.mask;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is looked at: small letters, figures of any script as 0 to 9, one kind of blank and of dash, and without
 * what cannot be seen. Each character knows from where in the text it comes.
 */
final class Folded {
    private final char[] chars;
    private final int[] from;
    private final int[] to;
    private int length;

    private Folded(int most) {
        chars = new char[most];
        from = new int[most + 1];
        to = new int[most];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.add(point, at, next);
            at = next;
        }
        folded.from[folded.length] = text.length();
        return folded;
    }

    private void add(int point, int start, int end) {
        char each = point < 0x80 ? ascii((char) point) : wide(point);
        if (each == 0) {
            extend(point, end);
            return;
        }
        chars[length] = each;
        from[length] = start;
        to[length] = end;
        length++;
    }

    /** A mark belongs to the character before it, so that no cut comes between them. */
    private void extend(int point, int end) {
        int type = Character.getType(point);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        if (isMark && length > 0) {
            to[length - 1] = end;
        }
    }

    private static char ascii(char each) {
        if (each >= 'A' && each <= 'Z') {
            return (char) (each + 32);
        }
        return each == '\t' || each == '\r' ? ' ' : each == 0 ? ' ' : each;
    }

    private static char wide(int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.OTHER_NUMBER -> composed(point);
            default -> sign(point);
        };
    }

    private static char sign(int point) {
        return switch (point) {
            case '−' -> '-';
            case '·', '•', '。', '∙', '⋅' -> '.';
            case '⁄', '∕' -> '/';
            default -> composed(point);
        };
    }

    /** Full-width, circled and raised characters are written in several ways, and read in one. */
    private static char composed(int point) {
        if (point >= 0x2460 || point < 0xC0) {
            String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            if (plain.length() == 1 && plain.charAt(0) != 0) {
                return plain.charAt(0) < 0x80
                        ? ascii(plain.charAt(0))
                        : (char) Character.toLowerCase((int) plain.charAt(0));
            }
        }
        if (Character.isSupplementaryCodePoint(point)) {
            return Character.isLetter(point) ? 'ª' : '\u0001';
        }
        return (char) Character.toLowerCase(point);
    }

    int length() {
        return length;
    }

    char at(int index) {
        return index >= 0 && index < length ? chars[index] : '\n';
    }

    boolean isDigit(int index) {
        char each = at(index);
        return each >= '0' && each <= '9';
    }

    boolean isWord(int index) {
        return isDigit(index) || Character.isLetter(at(index));
    }

    String text() {
        return new String(chars, 0, length);
    }

    String text(int start, int end) {
        return new String(chars, Math.max(0, start), Math.min(length, end) - Math.max(0, start));
    }

    /** Where in the text a character begins. */
    int from(int index) {
        return from[index];
    }

    /** Where in the text a character ends, with its marks. */
    int to(int index) {
        return to[index];
    }

    int digits(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += isDigit(i) ? 1 : 0;
        }
        return count;
    }

    @Override
    public String toString() {
        return "Folded" + Arrays.toString(Arrays.copyOf(chars, Math.min(length, 40)));
    }
}
