package dev.ringback.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the reading of one page came to, in the data form.
 *
 * @param capture the bytes it was read from
 * @param readerVersion of what understands pages; a page that an older one understood is read anew
 * @param claims all the page makes now; what is no longer among them is withdrawn
 * @param incidents all that are known better now; what is not among them stays
 * @param reviews all the page has now; earlier ones stay
 * @param window the stretch of time in which the page's history was seen; empty: as before
 * @param state of a status page, in lower case
 * @param problems JSON list of kind and detail
 */
public record PageYield(
        String sourceId,
        String providerSlug,
        Optional<UUID> capture,
        Instant readAt,
        int readerVersion,
        List<JsonNode> claims,
        List<JsonNode> incidents,
        List<JsonNode> reviews,
        Optional<JsonNode> window,
        Optional<String> state,
        String problems) {
    public PageYield {
        claims = List.copyOf(claims);
        incidents = List.copyOf(incidents);
        reviews = List.copyOf(reviews);
    }
}
