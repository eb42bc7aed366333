package dev.ringback.review.intake;

import dev.ringback.review.mask.Mask;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote, as it may be kept: in composed form (NFC), without controls and marks that turn the direction of
 * text round, numbers of persons masked, line breaks kept.
 *
 * @param text empty where nothing is left
 * @param isCut whether it went on
 * @param masked how many of each kind were masked, also within a number's length behind the cut; none of a kind: no entry
 */
public record ReviewText(Optional<String> text, boolean isCut, Map<Mask.Kind, Integer> masked) {
    /** In characters: five times the longest that the large platforms take. */
    static final int MOST = 20_000;

    /** What is masked may begin before the cut and end after it: no number in its usual spellings is longer. */
    private static final int MARGIN = 200;

    public ReviewText {
        masked = Map.copyOf(masked);
    }

    static ReviewText of(String written) {
        String plain = plain(written);
        String part = cut(plain, MOST + MARGIN);
        Mask.Masked masked = Mask.of(part);
        String whole = masked.text().strip();
        String kept = cut(whole, MOST).strip();
        boolean isCut = plain.length() > MOST && part.length() < plain.length() || kept.length() < whole.length();
        return new ReviewText(Optional.of(kept).filter(text -> !text.isEmpty()), isCut, masked.found());
    }

    /** Never in the middle of a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** On as many lines as before, without what cannot be seen. */
    static String plain(String text) {
        String seen = isPlain(text) ? text : seen(text);
        return Normalizer.isNormalized(seen, Normalizer.Form.NFC)
                ? seen.strip()
                : Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' && each != '\n' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n' || each == '\u2028' || each == '\u2029' || each == '\u0085') {
                seen.append('\n');
            } else if (each == '\r') {
                seen.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (each == '\t' || each == '\f' || Character.isSpaceChar(each)) {
                seen.append(' ');
            } else if (isPair(text, i)) {
                seen.append(each).append(text.charAt(++i));
            } else if (!isUnseen(each) || isJoinerOfLetters(text, i)) {
                seen.append(each);
            }
        }
        return seen.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    /** Persian, Hindi and many emoji are not spelt without them; between Latin letters and digits they only hide. */
    private static boolean isJoinerOfLetters(String text, int i) {
        char each = text.charAt(i);
        return (each == '\u200C' || each == '\u200D')
                && i > 0
                && i + 1 < text.length()
                && text.charAt(i - 1) > '\u024F'
                && text.charAt(i + 1) > '\u024F';
    }

    /** Controls, marks of direction, fillers, and halves of characters. */
    private static boolean isUnseen(char each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> each == '\u034F' || each == '\u115F' || each == '\u1160' || each == '\u3164' || each == '\uFFA0';
        };
    }
}
