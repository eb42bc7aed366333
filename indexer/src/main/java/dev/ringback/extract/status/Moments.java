package dev.ringback.extract.status;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Moments as status APIs write them. What lies outside the time of status pages is none. */
final class Moments {
    /** The first pages of this kind came later. */
    static final Instant FIRST = Instant.parse("2005-01-01T00:00:00Z");

    /** Planned work is announced months ahead, never ten years; the year 9999 is a placeholder. */
    static final Instant LAST = Instant.parse("2099-12-31T23:59:59Z");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    /** Longer texts are no date. */
    private static final int MOST_LENGTH = 60;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' ']")
            .optionalStart()
            .appendPattern("'UTC'")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    static Optional<Instant> of(JsonNode node) {
        if (node.isNumber() || node.isString()) {
            return of(node.asString());
        }
        return Optional.empty();
    }

    static Optional<Instant> of(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(EPOCH.matcher(said).matches() ? epoch(said) : iso(said))
                    .filter(Moments::isSound);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    static boolean isSound(Instant moment) {
        return moment.isAfter(FIRST) && moment.isBefore(LAST);
    }

    private static Instant epoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /** Without an offset it is UTC, as all APIs mean it. */
    private static Instant iso(String text) {
        return switch (ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither with nor without an offset");
        };
    }

    /** Where a moment's zone is named in its text. */
    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.strip().replace(' ', 'T')).getOffset());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
