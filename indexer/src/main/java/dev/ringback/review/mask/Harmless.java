package dev.ringback.review.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that belong to nobody: dates, times and amounts of money. */
final class Harmless {
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d./-])(?:[0-3]?\\d([./-])[0-3]?\\d\\1(?:(?:19|20)\\d\\d|\\d\\d)|(?:19|20)\\d\\d([./-])[01]?\\d\\2[0-3]?\\d)"
                    + "(?![./-]?\\d)");

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?(?![\\d:])");

    private static final String MONEY =
            "[$€£₹¥₦₱₩]|(?<!\\p{L})(?:rs|inr|usd|eur|gbp|aud|cad|nzd|chf|idr|rp|ngn|kes|zar|mxn)";

    private static final String AMOUNT = "\\d(?:\\d|[,.](?=\\d)|[ '](?=\\d{3}(?!\\d))){0,20}+";

    private static final Pattern MONEY_FIRST =
            Pattern.compile("(?:" + MONEY + ")[.:]?\\s?+[-:=]?\\s?+(" + AMOUNT + ")");

    private static final Pattern MONEY_LAST = Pattern.compile("(?<![\\d.,])(" + AMOUNT
            + ") ?+/?-{0,3}+ ?+(?:[$€£₹¥₦₱₩%]|(?:rs|rupees?|rupaye|rupiah|inr|usd|eur|euros?|gbp|dollars?|dólares|pounds?|pesos?"
            + "|bucks|quid|lakhs?|crores?|k|रुपए|रुपये)(?![\\p{L}\\d]))");

    /** 1,234,567.89 and 1.234.567,89. */
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{2,3}){1,4}+(?:\\.\\d{1,2})?(?![\\d,])");

    /** Sums of more figures are none that a shop knows. */
    private static final int MOST_DIGITS = 12;

    private static final Pattern CURRENCY =
            Pattern.compile("rs|inr|usd|eur|gbp|aud|cad|nzd|chf|idr|rp|ngn|kes|zar|mxn");

    private Harmless() {}

    static boolean isMoney(String word) {
        return CURRENCY.matcher(word).matches();
    }

    static void find(Folded text, String chars, Spans spans) {
        keep(DATE.matcher(chars), 0, text, spans);
        keep(TIME.matcher(chars), 0, text, spans);
        keep(MONEY_FIRST.matcher(chars), 1, text, spans);
        keep(MONEY_LAST.matcher(chars), 1, text, spans);
        keep(THOUSANDS.matcher(chars), 0, text, spans);
    }

    private static void keep(Matcher matcher, int group, Folded text, Spans spans) {
        while (matcher.find()) {
            if (text.digits(matcher.start(group), matcher.end(group)) <= MOST_DIGITS) {
                spans.keep(matcher.start(group), matcher.end(group));
            }
        }
    }
}
