package dev.ringback.extract.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in lower case without accents, one space before, between and after them. */
final class FoldedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final char FIRST_BEYOND_ASCII = 0x80;

    /** Greek has a letter whose lower case depends on those beside it. */
    private static final char FIRST_GREEK = 0x370;

    private static final char LAST_GREEK = 0x3FF;

    /** What each character below it comes to by itself, laid down when it is first met. */
    private static final String[] KNOWN = new String[0x3000];

    private final StringBuilder folded;

    private FoldedWords(int length) {
        this.folded = new StringBuilder(length + 2).append(' ');
    }

    static String of(String text) {
        FoldedWords words = new FoldedWords(text.length());
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (!isKnown(each)) {
                return byPatterns(text);
            }
            if (isUpper(each) && before >= 'a' && before <= 'z') {
                words.end();
            }
            words.add(each);
            before = each;
        }
        words.end();
        return words.folded.toString();
    }

    private static boolean isKnown(char each) {
        return each < FIRST_GREEK || each > LAST_GREEK && each < KNOWN.length;
    }

    private static boolean isUpper(char each) {
        return each >= 'A' && each <= 'Z';
    }

    private void add(char each) {
        if (each >= FIRST_BEYOND_ASCII) {
            addMarked(each);
        } else if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9') {
            folded.append(each);
        } else if (isUpper(each)) {
            folded.append((char) (each + 'a' - 'A'));
        } else {
            end();
        }
    }

    private void addMarked(char each) {
        String known = KNOWN[each];
        if (known == null) {
            known = words(Character.toString(each));
            KNOWN[each] = known;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) == ' ') {
                end();
            } else {
                folded.append(known.charAt(i));
            }
        }
    }

    private void end() {
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** The same of any text, as it is meant. */
    static String byPatterns(String text) {
        return (" " + words(HUMP.matcher(text).replaceAll(" ")) + " ").replaceAll(" +", " ");
    }

    private static String words(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return NO_WORD.matcher(lower).replaceAll(" ");
    }
}
