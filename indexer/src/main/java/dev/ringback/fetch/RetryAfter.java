package dev.ringback.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a host asks us to stay away; https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** 31 years in seconds; more digits say nothing more and would not fit a number. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Empty for an answer that asks for nothing, and for what cannot be read or lies in the past. */
    static Optional<Duration> of(Reply.Answered answer, Instant now, Duration most) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches() ? seconds(text, most) : date(text, now))
                .filter(Duration::isPositive)
                .map(asked -> asked.compareTo(most) > 0 ? most : asked);
    }

    private static Optional<Duration> seconds(String text, Duration most) {
        String digits = text.replaceFirst("^0+(?=.)", "");
        return Optional.of(digits.length() > MOST_DIGITS ? most : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeException garbage) {
            return Optional.empty();
        }
    }
}
