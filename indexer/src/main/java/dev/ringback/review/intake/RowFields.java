package dev.ringback.review.intake;

import dev.ringback.form.Digest;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.Business;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of one row, and all that is wrong with them. Not thread-safe. */
final class RowFields {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** More than anybody has written. */
    private static final int MOST_WRITTEN = 1_000_000;

    /** So much of a wrong value is told. */
    private static final int SHOWN = 40;

    /** In digits; what is longer is no rating, and costs time to count with. */
    private static final int MOST_DIGITS = 20;

    private static final int DIGEST_LENGTH = 24;

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final Map<String, String> values;
    private final List<String> faults = new ArrayList<>();

    RowFields(Map<String, String> values) {
        this.values = values;
    }

    List<String> faults() {
        return faults;
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** A value as it stands there, without space at its ends. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** On one line. */
    Optional<String> line(String name, int most) {
        return raw(name)
                .map(value -> ReviewText.plain(value).replace('\n', ' '))
                .filter(value -> !value.isEmpty())
                .flatMap(value -> accepted(
                        name,
                        value,
                        value.length() <= most ? Optional.of(value) : Optional.empty(),
                        "up to " + most + " characters"));
    }

    Optional<BigDecimal> stars(String name) {
        return read(name, RowFields::mark, "a number from 1 to 5");
    }

    private static Optional<BigDecimal> mark(String text) {
        if (text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal stars = new BigDecimal(text);
            boolean isOnScale = stars.compareTo(BigDecimal.ONE) >= 0 && stars.compareTo(FIVE) <= 0;
            return isOnScale ? Optional.of(ReviewForm.halves(stars)) : Optional.empty();
        } catch (NumberFormatException fault) {
            return Optional.empty();
        }
    }

    Optional<Integer> count(String name) {
        return read(
                name,
                text -> text.matches("\\d{1,7}")
                        ? Optional.of(Integer.valueOf(text)).filter(count -> count <= MOST_WRITTEN)
                        : Optional.empty(),
                "a whole number from 0 to " + MOST_WRITTEN);
    }

    Optional<When> when(String name) {
        return read(name, When::read, When.ACCEPTED);
    }

    Optional<When> whenAmerican(String name) {
        return read(name, When::readAmerican, When.ACCEPTED);
    }

    Optional<Boolean> flag(String name) {
        return read(
                name,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1" -> Optional.of(true);
                    case "false", "no", "0" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "true or false");
    }

    Optional<String> language(String name) {
        return read(name, RowFields::tag, "a BCP 47 tag, like en or fr-CA");
    }

    private static Optional<String> tag(String text) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(tag -> locale.getLanguage().length() == 3 || LANGUAGES.contains(locale.getLanguage()));
        } catch (IllformedLocaleException fault) {
            return Optional.empty();
        }
    }

    Optional<String> country(String name) {
        return read(
                name,
                text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains),
                "an ISO 3166-1 code of two letters, like US or GB");
    }

    Optional<Business> business(String name) {
        return read(
                name,
                text -> Arrays.stream(Business.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst(),
                Arrays.stream(Business.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    /** Only what a browser may be sent to. */
    Optional<String> url(String name) {
        return read(
                name,
                text -> text.length() <= 2_000 && text.matches("https?://[^\\s\"<>\\\\^`{|}\\p{Cntrl}\\p{Cf}]++")
                        ? Optional.of(text)
                        : Optional.empty(),
                "an address that begins with https:// or http://");
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reading, String accepted) {
        return raw(name).flatMap(text -> accepted(name, text, reading.apply(text), accepted));
    }

    private <T> Optional<T> accepted(String name, String text, Optional<T> value, String accepted) {
        if (value.isEmpty()) {
            fault("\"" + name + "\" is \"" + shown(text) + "\"; accepted: " + accepted);
        }
        return value;
    }

    /** Names a row by all it says, whatever the order of its fields. */
    static String digest(Map<String, String> values) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) ->
                        all.append(name).append('\n').append(value).append('\n'));
        return "row-" + Digest.sha256(all.toString()).substring(0, DIGEST_LENGTH);
    }

    /** A stranger's text in a message: short, and on one line. */
    static String shown(String text) {
        String plain = ReviewText.plain(ReviewText.cut(text, 4 * SHOWN)).replace('\n', ' ');
        return plain.length() <= SHOWN ? plain : ReviewText.cut(plain, SHOWN - 1) + "…";
    }
}
