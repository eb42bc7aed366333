package dev.ringback.extract.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of a page as it may be kept, and as it is compared. */
public final class Words {
    /** Controls (but no white space), and marks that turn the direction of text round so that it shows as another. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u200B-\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u0085\\u2000-\\u200A\\u2028\\u2029\\u3000]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** In composed form (NFC), on one line, without what cannot be seen, and cut to so many characters. */
    public static String plain(String text, int most) {
        String head = cut(text, 4 * most);
        String seen = SPACE.matcher(UNSEEN.matcher(head).replaceAll("")).replaceAll(" ");
        return cut(Normalizer.normalize(seen, Normalizer.Form.NFC).strip(), most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Words in lower case without accents, one space before, between and after them: {@code " a propos "}. */
    public static String folded(String text) {
        String apart = HUMP.matcher(text).replaceAll(" ");
        String bare =
                MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return (" " + NO_WORD.matcher(lower).replaceAll(" ") + " ").replaceAll(" +", " ");
    }
}
