package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Account numbers whose check figures are right, ISO 13616.
 *
 * @see <a href="https://www.swift.com/standards/data-standards/iban-international-bank-account-number">the registry</a>
 */
final class Ibans {
    private static final Map<String, Integer> LENGTHS = lengths();
    private static final String BETWEEN = " -./\n_:";

    /** "DE89 - 3704". */
    private static final int MOST_BETWEEN = 3;

    private static final String LABEL = "iban";

    private final Folded text;
    private final Spans spans;

    Ibans(Folded text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        Lists.lines("iban-lengths.txt")
                .forEach(line -> Lists.words(line)
                        .forEach(each -> lengths.put(
                                each.substring(0, 2).toLowerCase(Locale.ROOT),
                                Integer.parseInt(each, 2, each.length(), 10))));
        return Map.copyOf(lengths);
    }

    void find() {
        for (int at = 0; at < text.length(); at++) {
            if (isStart(at)) {
                int end = end(at);
                if (end > 0) {
                    spans.take(at, end, Kind.IBAN);
                    at = end - 1;
                }
            }
        }
    }

    private boolean isStart(int at) {
        char each = text.at(at);
        return each >= 'a'
                && each <= 'z'
                && (!text.isWord(at - 1) || text.text(at - LABEL.length(), at).equals(LABEL));
    }

    /** Behind the number that begins here, or 0. */
    private int end(int start) {
        StringBuilder number = new StringBuilder(34);
        int length = 34;
        int at = start;
        int between = 0;
        while (number.length() < length) {
            char each = text.at(at);
            if (each >= 'a' && each <= 'z' || text.isDigit(at)) {
                number.append(each);
                between = 0;
                if (number.length() == 2 && (length = LENGTHS.getOrDefault(number.toString(), 0)) == 0
                        || (number.length() == 3 || number.length() == 4) && !text.isDigit(at)) {
                    return 0;
                }
            } else if (at >= text.length() || BETWEEN.indexOf(each) < 0 || ++between > MOST_BETWEEN) {
                return 0;
            }
            at++;
        }
        return isWhole(at) && isIban(number) ? at : 0;
    }

    private boolean isWhole(int end) {
        return !text.isWord(end);
    }

    /** Half of any account number is figures; words of which one looks like a country are not. */
    private static boolean isIban(StringBuilder number) {
        long digits = number.chars().filter(each -> each <= '9').count();
        return 2 * digits >= number.length() && remainder(number) == 1;
    }

    private static int remainder(StringBuilder number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
            remainder = (value > 9 ? 100 * remainder + value : 10 * remainder + value) % 97;
        }
        return remainder;
    }
}
