package dev.ringback.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A page that is to be read for a provider again and again.
 *
 * @param reads what is looked for there
 * @param cadence from one reading to the next, if not the one of {@code reads}
 * @param platform what a status page or its feed runs on, if known
 */
public record PlannedSource(
        String url, SourceKind reads, Optional<Duration> cadence, Optional<StatusPlatform> platform) {

    /** From one reading to the next. */
    public Duration every() {
        return cadence.orElse(reads.cadence());
    }
}
