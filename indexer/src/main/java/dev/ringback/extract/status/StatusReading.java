package dev.ringback.extract.status;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.model.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a status page, its API or its feed said at one moment. Never thrown at: what cannot be read is a problem.
 *
 * @param now the state of the service as the page sums it up
 * @param coverage what is in the list at all
 * @param reachesBackTo what began after this moment is in the list; empty: the list is said or known to be whole
 */
public record StatusReading(
        List<Incident> incidents,
        Optional<State> now,
        Coverage coverage,
        Optional<Instant> reachesBackTo,
        List<PageProblem> problems) {
    public StatusReading {
        incidents = List.copyOf(incidents);
        problems = List.copyOf(problems);
    }

    /** How well it goes, as a page sums it up. */
    public enum State {
        GOOD,
        MINOR,
        MAJOR,
        MAINTENANCE
    }

    /** What kind of list was read. Only where an item must be can its absence mean something. */
    public enum Coverage {
        /** What goes on and what is over. */
        HISTORY,
        /** The same, and all that goes on is surely in it. */
        HISTORY_AND_OPEN_ITEMS,
        /** All that goes on now, and nothing that is over. */
        OPEN_ITEMS,
        /** One item, or the state alone. */
        PART
    }

    /**
     * Whose page it is and when it was read, which a page itself does not say.
     *
     * @param provider its slug
     * @param source the page's address
     */
    public record Origin(String provider, String source, Instant readAt) {}
}
