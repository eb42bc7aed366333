package dev.ringback.extract.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money as pages print them. */
final class Amounts {
    private static final String SIGN =
            "R\\$|CA\\$|C\\$|AU\\$|A\\$|US\\$|NZ\\$|\\$|£|€|USD|CAD|AUD|EUR|GBP|BRL|NZD|CHF|MXN";
    private static final String FIGURE =
            "\\d{1,3}(?:[.,' \\u00A0]\\d{3}){1,3}+(?:[.,]\\d{2})?(?!\\d)|\\d{1,9}+(?:[.,]\\d{2})?(?![\\d])";
    private static final Pattern BEFORE = Pattern.compile("(" + SIGN + ")[ \\u00A0]?(" + FIGURE + ")");
    private static final Pattern BEHIND = Pattern.compile(
            "(?<![\\d.,])(" + FIGURE + ")[ \\u00A0]?(" + SIGN + "|euros?|Euros?|reais|dollars)(?!\\p{L})");

    /** https://www.iso.org/iso-4217-currency-codes.html */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("R$", "BRL"),
            Map.entry("CA$", "CAD"),
            Map.entry("C$", "CAD"),
            Map.entry("AU$", "AUD"),
            Map.entry("A$", "AUD"),
            Map.entry("US$", "USD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("£", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("reais", "BRL"));

    /** Whose money "$" is; where no country is known it is nearly always the United States'. */
    private static final Map<String, String> DOLLARS = Map.of(
            "CA", "CAD", "AU", "AUD", "NZ", "NZD", "MX", "MXN", "SG", "SGD", "HK", "HKD", "CL", "CLP", "CO", "COP",
            "AR", "ARS");

    private Amounts() {}

    /**
     * A sum in a text.
     *
     * @param currency ISO 4217
     */
    record Mention(int from, int to, BigDecimal amount, String currency) {}

    static List<Mention> in(String text, Optional<String> country) {
        List<Mention> found = new ArrayList<>();
        add(BEFORE.matcher(text), 1, 2, country, found);
        add(BEHIND.matcher(text), 2, 1, country, found);
        return found;
    }

    private static void add(Matcher matcher, int sign, int figure, Optional<String> country, List<Mention> found) {
        while (matcher.find()) {
            found.add(new Mention(
                    matcher.start(), matcher.end(), amount(matcher.group(figure)), code(matcher.group(sign), country)));
        }
    }

    private static String code(String sign, Optional<String> country) {
        if (sign.equals("$") || sign.equals("dollars")) {
            return country.map(DOLLARS::get).orElse("USD");
        }
        String lower = sign.startsWith("E") && sign.length() > 3 || sign.equals("Euro") ? "euro" : sign;
        return CODES.getOrDefault(lower, sign);
    }

    /** Two figures behind the last mark are cents, three are thousands. */
    private static BigDecimal amount(String figure) {
        int last = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
        boolean hasCents = last >= 0 && figure.length() - last == 3;
        String whole = (hasCents ? figure.substring(0, last) : figure).replaceAll("\\D", "");
        BigDecimal amount = new BigDecimal(whole + (hasCents ? "." + figure.substring(last + 1) : ""));
        return amount.signum() == 0
                ? BigDecimal.ZERO
                : amount.stripTrailingZeros()
                        .setScale(Math.max(0, amount.stripTrailingZeros().scale()));
    }
}
