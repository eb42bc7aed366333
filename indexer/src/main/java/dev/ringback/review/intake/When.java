package dev.ringback.review.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was written.
 *
 * @param day in UTC
 * @param at the moment, where it is told; without a zone it is taken for UTC
 */
record When(LocalDate day, Optional<Instant> at) {
    static final String ACCEPTED =
            "a day like 2026-04-30, or a moment like 2026-04-30T18:28:00Z, from 1990 to 2100; without a zone it is UTC";

    /** Nobody reviewed on the web before; what lies after is a slip and no day to come. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private static final int DAY_LENGTH = "2026-04-30".length();

    /** https://www.consumerfinance.gov/data-research/consumer-complaints/: some copies have days as Americans write them. */
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** Empty where it is none of what is {@link #ACCEPTED}. */
    static Optional<When> read(String text) {
        try {
            return Optional.of(of(text)).filter(when -> isLikely(when.day()));
        } catch (DateTimeException fault) {
            return Optional.empty();
        }
    }

    /** Month first. */
    static Optional<When> readAmerican(String text) {
        Matcher parts = AMERICAN.matcher(text);
        if (!parts.matches()) {
            return read(text);
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)));
            return Optional.of(new When(day, Optional.empty())).filter(when -> isLikely(when.day()));
        } catch (DateTimeException fault) {
            return Optional.empty();
        }
    }

    private static When of(String text) {
        if (text.length() <= DAY_LENGTH) {
            return new When(LocalDate.parse(text), Optional.empty());
        }
        String iso = text.charAt(DAY_LENGTH) == ' '
                ? text.substring(0, DAY_LENGTH)
                        + 'T'
                        + text.substring(DAY_LENGTH + 1).replace(" ", "")
                : text;
        Instant at = hasZone(iso)
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return new When(LocalDate.ofInstant(at, ZoneOffset.UTC), Optional.of(at));
    }

    private static boolean hasZone(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', DAY_LENGTH) > 0 || iso.indexOf('-', DAY_LENGTH) > 0;
    }

    private static boolean isLikely(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
