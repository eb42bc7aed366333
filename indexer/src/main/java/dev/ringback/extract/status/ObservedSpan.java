package dev.ringback.extract.status;

import java.time.Instant;
import java.util.Optional;

/** stub until the reader is merged */
public record ObservedSpan(Instant from, Instant to, boolean complete, Optional<Instant> endsKnownUntil) {
    public static Optional<ObservedSpan> after(Optional<ObservedSpan> before, StatusReading reading, Instant readAt) {
        return Optional.empty();
    }
}
