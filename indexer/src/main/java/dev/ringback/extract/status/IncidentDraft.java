package dev.ringback.extract.status;

import dev.ringback.model.Incident;
import java.time.Instant;
import java.util.Optional;

/** An incident with some of its values changed. */
final class IncidentDraft {
    private Incident now;

    IncidentDraft(Incident start) {
        now = start;
    }

    IncidentDraft updates(Optional<Integer> updates, Optional<Integer> silence) {
        now = new Incident(
                now.id(),
                now.provider(),
                now.title(),
                now.type(),
                now.ownFault(),
                now.affects(),
                now.impact(),
                now.startedAt(),
                now.startBasis(),
                now.firstUpdateAt(),
                now.resolvedAt(),
                now.endAfter(),
                now.endBefore(),
                now.endKnown(),
                updates,
                silence,
                now.event(),
                now.source(),
                now.readAt());
        return this;
    }

    /** Its end lies between two moments. */
    IncidentDraft bounded(Instant after, Instant before) {
        now = new Incident(
                now.id(),
                now.provider(),
                now.title(),
                now.type(),
                now.ownFault(),
                now.affects(),
                now.impact(),
                now.startedAt(),
                now.startBasis(),
                now.firstUpdateAt(),
                Optional.empty(),
                Optional.of(after),
                Optional.of(before),
                "bounded",
                now.updates(),
                now.longestSilenceMinutes(),
                now.event(),
                now.source(),
                now.readAt());
        return this;
    }

    IncidentDraft event(String event) {
        now = new Incident(
                now.id(),
                now.provider(),
                now.title(),
                now.type(),
                now.ownFault(),
                now.affects(),
                now.impact(),
                now.startedAt(),
                now.startBasis(),
                now.firstUpdateAt(),
                now.resolvedAt(),
                now.endAfter(),
                now.endBefore(),
                now.endKnown(),
                now.updates(),
                now.longestSilenceMinutes(),
                event,
                now.source(),
                now.readAt());
        return this;
    }

    Incident done() {
        return now;
    }
}
