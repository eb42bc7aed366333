package dev.ringback.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The period in which a status page's history was really seen. Only inside a complete window may a rate be computed.
 *
 * @param endsKnownUntil incidents that started later mostly lack an end
 */
public record ObservationWindow(
        String provider,
        Optional<String> page,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean complete,
        Optional<Instant> endsKnownUntil,
        Optional<String> note) {}
