package dev.ringback.serve.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Providers ranked for a shop. Scores, intervals and points are on a scale from 0 to 100; cover is a share from 0 to 1.
 * {@code null} means that there is no evidence, and a reason stands beside it.
 *
 * @param id under which the same bytes can be had again, as long as its edition is kept
 * @param explain where each place of this very ranking is explained, with a slug for {@code {slug}} (RFC 6570)
 * @param usualScore the mean of the scores of those ranked, with which reasons compare
 * @param providers best first
 * @param listed providers that serve the country and are not ranked, by name
 */
public record RankingAnswer(
        String id,
        String explain,
        Meta meta,
        ShopAnswer shop,
        @Nullable Double usualScore,
        List<Place> providers,
        List<ListedProvider> listed) {

    /**
     * @param rank from 1; equal scores share a rank
     * @param rankRange the best and the worst rank it may have
     * @param interval holds the score in nine of ten cases
     * @param pBest how likely it is the best of those ranked, from 0 to 1
     * @param pTop3 how likely it is one of the best three
     * @param tieGroup from 1; providers of one group cannot be told apart from the best of it
     * @param evidenceCount how much the score rests on
     * @param votesToFlip the least number of reviews that would change the place; {@code null}: see {@code votesNote}
     * @param votesNote why there is no such number: alone, no_reviews or beyond (more than 1,000); {@code null} where there is one
     */
    public record Place(
            String slug,
            String name,
            int rank,
            List<Integer> rankRange,
            double score,
            List<Double> interval,
            double pBest,
            double pTop3,
            int tieGroup,
            EvidenceCount evidenceCount,
            @Nullable VotesToFlip votesToFlip,
            @Nullable String votesNote,
            Axes axes,
            List<ReasonAnswer> reasons) {}

    /**
     * @param claims published facts, each counted once
     * @param incidents outages of its own inside the windows that were watched
     * @param accounts reviews that say something of its support and weigh anything
     */
    public record EvidenceCount(long claims, long incidents, long accounts) {}

    /**
     * Reviews of usual weight: added today by established authors where most is told of the provider, or taken away of those that are there.
     *
     * @param count so many are enough, and one less is not
     * @param by praise or blame (reviews of the best or worst mark are added), removal_of_praise or removal_of_blame (such are taken away)
     * @param over the provider with which it would change places
     */
    public record VotesToFlip(int count, String by, String over) {}

    /** The three axes. */
    public record Axes(AvailabilityAnswer availability, AxisAnswer downtime, AxisAnswer responsiveness) {}

    /** @param reason why the score is {@code null}; else {@code null} */
    public record AxisAnswer(
            @Nullable Double score,
            @Nullable List<Double> interval,
            @Nullable String reason) {}

    /**
     * @param cover share of the shop's trading minutes in which a person is reachable, by what is published for certain
     * @param coverRange that share, and the share if all counts that may be for this shop or whose hours are not printed
     * @param longestGap the longest stretch without anybody that meets trading hours; {@code null} where there is none
     */
    public record AvailabilityAnswer(
            @Nullable Double score,
            @Nullable List<Double> interval,
            @Nullable Double cover,
            @Nullable List<Double> coverRange,
            @Nullable GapAnswer longestGap,
            @Nullable String reason) {}

    /** @param why a sentence; {@code code} is stable */
    public record ListedProvider(String slug, String name, Axes axes, String code, String why) {}
}
