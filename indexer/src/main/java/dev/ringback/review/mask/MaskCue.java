package dev.ringback.review.mask;

/**
 * Whether a text may hold anything to mask at all; most do not, and cost one walk over their characters. It may say yes in
 * vain, and never no in error.
 */
final class MaskCue {
    /** Every number of a person has as many figures. */
    static final int LEAST_DIGITS = 5;

    private MaskCue() {}

    static boolean stands(String text) {
        int digits = 0;
        boolean at = false;
        boolean dot = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each == '@' || each >= 0x80 && isSign(each)) {
                return true;
            } else if (each == 't' || each == 'T') {
                at |= isAt(text, i);
                dot |= endsWith(text, i, "dot") || endsWith(text, i, "point");
            } else if (each == '.') {
                dot |= i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            } else if (each == 'o' || each == 'O') {
                dot |= endsWith(text, i, "punto");
            } else if (each == 'e' || each == 'E') {
                at |= endsWith(text, i, "arobase");
            } else if (each == 'a' || each == 'A') {
                at |= endsWith(text, i, "arroba");
            } else if (each >= 0x80) {
                digits += isFigure(text, i) ? 1 : 0;
            }
            if (digits >= LEAST_DIGITS || at && dot) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(char each) {
        return each == '＠' || each == '﹫';
    }

    /** Half of a pair counts too: figures of mathematics are pairs, and so are faces. */
    private static boolean isFigure(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return Character.isDigit(text.codePointAt(at));
        }
        return Character.getType(each) == Character.DECIMAL_DIGIT_NUMBER
                || Character.getType(each) == Character.OTHER_NUMBER
                || Character.isDigit(each);
    }

    private static boolean isAt(String text, int end) {
        return endsWith(text, end, "at") && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)));
    }

    private static boolean endsWith(String text, int end, String word) {
        int start = end + 1 - word.length();
        if (start < 0 || (text.charAt(end - 1) | 0x20) != word.charAt(word.length() - 2)) {
            return false;
        }
        return text.regionMatches(true, start, word, 0, word.length())
                && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
    }
}
