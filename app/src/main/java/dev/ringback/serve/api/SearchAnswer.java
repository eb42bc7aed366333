package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.model.Dossier;
import dev.ringback.serve.api.ReviewAnswer.Highlight;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in reviews, complaints, claims and incidents.
 *
 * @param total of all hits; what consumers wrote is among them, told apart by the facets {@code type} and {@code source}
 * @param facets how many hits have which value, most first, each facet counted as if it were not filtered by itself;
 *     empty where {@code facets=false} is asked for
 * @param didYouMean other words, where nothing or little was found
 * @param complete {@code false}: the search was stopped for taking too long, and there may be more
 * @param next the address of those that follow; {@code null}: these are the last, or nobody may read further
 */
public record SearchAnswer(
        Meta meta,
        long total,
        List<HitAnswer> hits,
        Map<String, List<FacetCount>> facets,
        List<String> didYouMean,
        boolean complete,
        @Nullable String next) {

    /** A value of a facet, with the hits that have it. */
    public record FacetCount(String value, long hits) {}

    /**
     * @param type review, complaint, claim or incident; it has one of the three fields after {@code highlight}
     * @param provider slug
     * @param highlight what the words were found in, where it may be shown
     */
    public record HitAnswer(
            String type,
            String provider,
            String name,
            @Nullable Highlight highlight,
            @Nullable ReviewAnswer review,
            @Nullable ClaimAnswer claim,
            ProviderAnswer.@Nullable IncidentAnswer incident) {

        static HitAnswer of(SearchHits.Hit hit, Generation generation, Words words) {
            return switch (hit) {
                case SearchHits.OfReview found -> ofReview(found, generation, words);
                case SearchHits.OfClaim found -> ofClaim(found, generation);
                case SearchHits.OfIncident found ->
                    new HitAnswer(
                            "incident",
                            found.incident().provider(),
                            name(found.incident().provider(), generation),
                            Highlight.of(found),
                            null,
                            null,
                            ProviderAnswer.IncidentAnswer.of(found.incident()));
            };
        }

        private static HitAnswer ofReview(SearchHits.OfReview found, Generation generation, Words words) {
            ReviewAnswer review = ReviewAnswer.of(found.review(), Highlight.of(found), generation, words);
            return new HitAnswer(
                    review.kind(),
                    review.provider(),
                    name(review.provider(), generation),
                    review.highlight(),
                    review,
                    null,
                    null);
        }

        private static HitAnswer ofClaim(SearchHits.OfClaim found, Generation generation) {
            Optional<Dossier> dossier = generation.dossier(found.slug());
            ClaimAnswer claim = dossier.map(one -> ClaimAnswer.of(found.claim(), one))
                    .orElseGet(() -> ClaimAnswer.ofNobody(found.claim()));
            return new HitAnswer(
                    "claim", found.slug(), name(found.slug(), generation), Highlight.of(found), null, claim, null);
        }

        private static String name(String slug, Generation generation) {
            return generation
                    .dossier(slug)
                    .map(dossier -> dossier.provider().name())
                    .orElse(slug);
        }
    }

    static Map<String, List<FacetCount>> facets(SearchQuery asked, SearchHits hits) {
        if (!asked.withFacets()) {
            return Map.of();
        }
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : ReviewParams.FACETS) {
            List<SearchHits.Count> counts = hits.facets().getOrDefault(facet, List.of());
            facets.put(
                    ReviewParams.name(facet),
                    counts.stream()
                            .map(count -> new FacetCount(count.value(), count.hits()))
                            .toList());
        }
        return facets;
    }
}
