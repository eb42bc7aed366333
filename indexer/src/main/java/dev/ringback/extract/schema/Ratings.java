package dev.ringback.extract.schema;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them where schema.org wants one: "4,5", "4.5/5", "5 stars", "1,234 reviews". */
final class Ratings {
    /** Longer texts are sentences, and hold numbers of other things. */
    private static final int MOST_CHARACTERS = 60;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,20})?|[.,]\\d{1,20})");

    /** What follows the number of a rating: nothing, a word such as "stars", or the best there is. */
    private static final Pattern RATING = Pattern.compile(
            "\\+?" + NUMBER.pattern()
                    + "\\s{0,3}(?:(%)|(?:/|\\p{L}{2,4}(?: \\p{L}{2,3})?)\\s{0,3}(\\d{1,3})(?![\\d.,]))?(?:\\s{0,3}[\\p{L}★*.]{1,12})?");

    private static final Pattern COUNT = Pattern.compile(
            "\\(?(\\d{1,3}(?:[.,'’ \\u00A0\\u202F]\\d{3}){1,3}|\\d{1,10})(?:[.,]0{1,3})?\\)?(?:\\s{1,3}[\\p{L} ]{1,30})?");

    private Ratings() {}

    /**
     * @param best where it is written with the rating
     */
    record Printed(BigDecimal rating, Optional<BigDecimal> best) {}

    static Optional<Printed> rating(String text) {
        Matcher found = RATING.matcher(text.strip());
        if (text.length() > MOST_CHARACTERS || !found.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> best = found.group(2) != null
                ? Optional.of(BigDecimal.valueOf(100))
                : Optional.ofNullable(found.group(3)).map(BigDecimal::new);
        return Optional.of(new Printed(decimal(found.group(1)), best));
    }

    static Optional<BigDecimal> number(String text) {
        return text.length() <= MOST_CHARACTERS && NUMBER.matcher(text.strip()).matches()
                ? Optional.of(decimal(text.strip()))
                : Optional.empty();
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    static Optional<Integer> count(String text) {
        Matcher found = COUNT.matcher(text.strip());
        if (text.length() > MOST_CHARACTERS || !found.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(found.group(1).replaceAll("\\D", ""));
        return count <= Integer.MAX_VALUE ? Optional.of((int) count) : Optional.empty();
    }
}
