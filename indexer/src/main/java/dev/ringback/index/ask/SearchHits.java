package dev.ringback.index.ask;

import dev.ringback.model.Claim;
import dev.ringback.model.Incident;
import dev.ringback.model.KeptReview;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total of all hits; exact unless the search was stopped
 * @param facets how many hits have which value, most first; a facet is counted as if it were not filtered by itself, so that one sees
 *     what else there is
 * @param insteadOf what the words may have meant, where nothing or little is found; only words that may be shown
 * @param isCut whether the search was stopped for taking too long, so that there may be more
 */
public record SearchHits(
        long total, List<Hit> hits, Map<Facet, List<Count>> facets, List<String> insteadOf, boolean isCut) {
    public SearchHits {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        insteadOf = List.copyOf(insteadOf);
    }

    /** A value of a facet, with the hits that have it. */
    public record Count(String value, long hits) {}

    /** A stretch of characters of {@link Hit#text} that matched. */
    public record Mark(int from, int to) {}

    /** One hit. */
    public sealed interface Hit {
        /** What the marks are in; empty where no text may be shown. */
        String text();

        List<Mark> marks();
    }

    public record OfReview(KeptReview review, String text, List<Mark> marks) implements Hit {}

    public record OfClaim(String slug, Claim claim, String text, List<Mark> marks) implements Hit {}

    public record OfIncident(Incident incident, String text, List<Mark> marks) implements Hit {}
}
