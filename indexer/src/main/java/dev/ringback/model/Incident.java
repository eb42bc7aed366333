package dev.ringback.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a status page.
 *
 * @param type incident or maintenance
 * @param ownFault whether the fault was the provider's own, by reading; empty where it cannot be told
 * @param affects what was hit: in_person, online, …; empty where it is not said
 * @param startedAt by {@code startBasis}: with {@code first_post} the true start is earlier and unknown
 * @param firstUpdateAt when the page first said something
 * @param resolvedAt empty where the end is not known
 * @param endAfter the last moment it is known to have gone on
 * @param endBefore the first moment it is known to be over
 * @param endKnown exact, bounded or unknown
 * @param updates how often the page spoke of it
 * @param longestSilenceMinutes the longest time between two updates until the end, as far as they are known
 * @param source the page, or the copy of it, that it was read from
 */
public record Incident(
        String id,
        String provider,
        String title,
        Type type,
        Optional<Boolean> ownFault,
        List<String> affects,
        Optional<String> impact,
        Optional<Instant> startedAt,
        Optional<String> startBasis,
        Optional<Instant> firstUpdateAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> endAfter,
        Optional<Instant> endBefore,
        String endKnown,
        Optional<Integer> updates,
        Optional<Integer> longestSilenceMinutes,
        String event,
        String source,
        LocalDate readAt) {

    public Incident {
        affects = List.copyOf(affects);
    }

    /** Whether something broke or was worked on as planned. */
    public enum Type {
        INCIDENT,
        MAINTENANCE
    }
}
