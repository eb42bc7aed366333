package dev.ringback.extract.status;

import dev.ringback.model.Incident;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An item of a status page in the form common to all platforms, before it is weighed.
 *
 * @param id the platform's; empty where it has none
 * @param type where the platform or the list says it
 * @param phase what the item as a whole is said to be
 * @param began as a field of its own says
 * @param planned when planned work is to begin
 * @param ended as a field of its own says
 * @param posts what was said of it, in any order
 * @param components named as hit
 * @param zone the page's, for times in its texts
 */
record StatusEntry(
        Optional<String> id,
        String title,
        Optional<Incident.Type> type,
        Optional<Phase> phase,
        Optional<String> impact,
        Optional<Instant> began,
        Optional<Instant> planned,
        Optional<Instant> ended,
        List<Post> posts,
        List<String> components,
        ZoneId zone,
        Sight sight) {
    StatusEntry {
        posts = List.copyOf(posts);
        components = List.copyOf(components);
    }

    /** Where an item or a post stands between its beginning and its end. */
    enum Phase {
        SCHEDULED,
        STARTED,
        OPEN,
        /** It says more of the phase before. */
        NOTE,
        OVER,
        /** A look back, written when all is over. */
        AFTER
    }

    /** What it means that an item is not over. */
    enum Sight {
        /** It goes on at the moment of reading. */
        LIVE,
        /** It went on when the feed was made, which may have been earlier. */
        FEED,
        /** A copy made when the item was first seen, and never since: how often the page spoke later is not known. */
        FROZEN
    }

    /**
     * One thing said of an item.
     *
     * @param at when, as the page shows it
     * @param written when it was put there, which may be long after
     */
    record Post(Instant at, Optional<Instant> written, Optional<Phase> phase, String text) {}
}
