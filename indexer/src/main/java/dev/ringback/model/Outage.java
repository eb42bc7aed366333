package dev.ringback.model;

import java.util.Optional;

/**
 * A notable outage as the press, a post-mortem or a regulator told it.
 *
 * @param date {@code YYYY-MM-DD} or less exact
 * @param durationMinutes as told, which may be less than end minus start
 */
public record Outage(
        String provider,
        Optional<String> date,
        Optional<Integer> durationMinutes,
        String whatFailed,
        Optional<Boolean> ownFault,
        Optional<String> cause,
        Optional<String> workaround,
        String sourceUrl,
        Optional<String> caution) {}
