package dev.ringback.extract.page;

import java.text.Normalizer;
import java.util.List;

/** Text of a page as it may be kept, and as it is compared. */
public final class Words {
    /** Below it there are no marks to compose with the letter before. */
    private static final char FIRST_MARK = '\u0300';

    private Words() {}

    /** Whether one of the words is in a text, which is asked before a pattern is tried. */
    public static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** In composed form (NFC), on one line, without what cannot be seen, and cut to so many characters. */
    public static String plain(String text, int most) {
        return cut(open(cut(text, 4 * most)).strip(), most);
    }

    /** The same with the space at both ends, and whole. */
    public static String open(String text) {
        String seen = seen(text);
        return isBelow(FIRST_MARK, seen) ? seen : Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isBelow(char limit, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= limit) {
                return false;
            }
        }
        return true;
    }

    private static String seen(String text) {
        return isPlain(text) ? text : withoutUnseen(text);
    }

    /** Whether it is as it should be, as most texts are: of ASCII, one space between two words. */
    private static boolean isPlain(String text) {
        char before = 'a';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~' || each == ' ' && before == ' ') {
                return false;
            }
            before = each;
        }
        return true;
    }

    private static String withoutUnseen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isSpace(each)) {
                apart = true;
            } else if (isPair(text, i) || !isUnseen(each)) {
                if (apart) {
                    seen.append(' ');
                    apart = false;
                }
                seen.append(each);
                if (Character.isHighSurrogate(each)) {
                    seen.append(text.charAt(++i));
                }
            }
        }
        return seen.append(apart ? " " : "").toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static boolean isSpace(char each) {
        return each <= ' '
                ? each == ' ' || each == '\t' || each == '\n' || each == '\f' || each == '\r'
                : each >= 0x85 && (each == 0x85 || each == 0xA0 || isWideSpace(each));
    }

    private static boolean isWideSpace(char each) {
        return each >= 0x2000 && each <= 0x200A || each == 0x2028 || each == 0x2029 || each == 0x3000;
    }

    /** Controls, marks that turn the direction of text round so that it shows as another, and halves of characters. */
    private static boolean isUnseen(char each) {
        if (each < 0x7F) {
            return each < ' ';
        }
        return each <= 0x9F
                || each == 0xAD
                || each == 0x61C
                || each >= 0x200B && each <= 0x200F
                || each >= 0x202A && each <= 0x202E
                || each >= 0x2060 && each <= 0x2069
                || each == 0xFEFF
                || Character.isSurrogate(each);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Words in lower case without accents, one space before, between and after them: {@code " a propos "}. */
    public static String folded(String text) {
        return FoldedWords.of(text);
    }
}
