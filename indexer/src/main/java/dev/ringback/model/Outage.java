package dev.ringback.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A notable outage as the press, a post-mortem or a regulator told it.
 *
 * @param date {@code YYYY-MM-DD} or less exact
 * @param start empty where no hour is told, as is {@code end}
 * @param durationMinutes as told, which may be less than end minus start
 * @param supportDuring how the provider's support fared meanwhile
 */
public record Outage(
        String provider,
        Optional<String> date,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Integer> durationMinutes,
        String whatFailed,
        Optional<Boolean> ownFault,
        Optional<String> cause,
        Optional<String> workaround,
        Optional<String> supportDuring,
        String sourceUrl,
        Optional<String> caution) {}
