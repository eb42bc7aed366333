package dev.ringback.store;

import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Source;
import dev.ringback.model.WatchedSource.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the reading of one page came to.
 *
 * @param capture the bytes it was read from
 * @param page its address, and who speaks there
 * @param readerVersion of what understands pages; a page that an older one understood is read anew
 * @param claims all the page makes now; what is no longer among them is withdrawn
 * @param incidents all that are known better now; what is not among them stays
 * @param ratings the sums of many reviews that the page has now; earlier ones stay
 * @param reviews all single ones the page has now; earlier ones stay
 * @param window the stretch of time in which the page's history was seen; empty: as before
 * @param state of a status page, in lower case
 */
public record PageYield(
        String sourceId,
        String providerSlug,
        Optional<UUID> capture,
        Source page,
        Instant readAt,
        int readerVersion,
        List<ReadClaim> claims,
        List<Incident> incidents,
        List<ReadReview> ratings,
        List<NewReview> reviews,
        Optional<ObservationWindow> window,
        Optional<String> state,
        List<Problem> problems) {
    public PageYield {
        claims = List.copyOf(claims);
        incidents = List.copyOf(incidents);
        ratings = List.copyOf(ratings);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }
}
