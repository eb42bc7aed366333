package dev.ringback.serve.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one provider has its place for a shop. {@code base} and the points of all contributions add up to the score: neither is
 * rounded, so that anybody can check the sum.
 *
 * @param id of the ranking that it explains: the same address with it, {@code /rankings/{id}/explain/{slug}}, never changes
 * @param place {@code null} where it is not ranked; then there are no contributions
 * @param changes what would change the score if it were known, the one that may do most first
 * @param notRanked why it is not; {@code null} where it is
 */
public record ExplainAnswer(
        String id,
        Meta meta,
        ShopAnswer shop,
        String slug,
        String name,
        @Nullable PlaceAnswer place,
        List<Contribution> contributions,
        List<ChangeAnswer> changes,
        @Nullable NotRanked notRanked) {

    /**
     * @param rankRange the best and the worst rank it may have
     * @param of so many are ranked
     * @param score from 0 to 100
     * @param interval holds the score in nine of ten cases
     * @param base what the contributions are added to: the mean of the scores of those ranked
     * @param axes those that count for the shop
     * @param votesToFlip as in a ranking
     * @param votesNote why there is no such number; {@code null} where there is one
     */
    public record PlaceAnswer(
            int rank,
            List<Integer> rankRange,
            int of,
            double score,
            List<Double> interval,
            double base,
            List<AxisPart> axes,
            RankingAnswer.@Nullable VotesToFlip votesToFlip,
            @Nullable String votesNote) {}

    /**
     * What one axis does; the points of its contributions add up to {@code points}.
     *
     * @param share of the score, from 0 to 1
     * @param score from 0 to 100, by what is known of the provider, and by what is usual of those like it where nothing is
     * @param known whether anything is known of it on this axis
     * @param usual the mean of what those ranked have
     * @param points by which it lifts the score or lowers it
     */
    public record AxisPart(String axis, double share, double score, boolean known, double usual, double points) {}

    /**
     * One part of the score.
     *
     * @param code stable
     * @param text a sentence
     * @param points by which it lifts the score or lowers it
     * @param evidence the pages it rests on
     * @param reviews those it rests on; {@code null} where it rests on none
     */
    public record Contribution(
            String axis,
            String code,
            String text,
            double points,
            List<EvidenceAnswer> evidence,
            @Nullable Voices reviews) {}

    /**
     * Reviews that a contribution rests on. The points of all groups and of the rest add up to those of the contribution.
     *
     * @param count how many
     * @param url where the API gives them
     * @param page where they are shown
     * @param weightedDown how many weigh less or nothing, by reason; {@code null}: editions do not keep it, and the day may be past
     * @param groups one for each source and kind of author, the one that moves most first
     * @param rest what is not from these reviews
     */
    public record Voices(
            long count,
            String url,
            String page,
            @Nullable List<ReviewSummary.ReasonCount> weightedDown,
            List<VoiceGroup> groups,
            List<Rest> rest) {}

    /**
     * Reviews at one source, by authors of whom as much is known.
     *
     * @param text a sentence
     * @param trust verified, established or new
     * @param count how many
     * @param points of the score
     * @param first those that move it most, the one that does it most first; by the id of a ranking none, as editions keep sums
     * @param others how many there are beside the first
     * @param othersPoints of these; with those of the first they add up to {@code points}
     */
    public record VoiceGroup(
            String text,
            String source,
            String trust,
            int count,
            double points,
            List<Voice> first,
            int others,
            double othersPoints) {}

    /**
     * @param points by which it lifts the score or lowers it
     * @param review with its weight and why it is less than whole, its day and its address
     */
    public record Voice(double points, ReviewAnswer review) {}

    /**
     * @param code other_things (what providers like it in all but reviews are usually like) or middle (what is usual, less the mean of
     *     those ranked)
     */
    public record Rest(String code, String text, double points) {}

    /**
     * What is not known of the provider, or not wholly, and would change its score.
     *
     * @param about cover, offline, spare, told or promise
     * @param text a sentence
     */
    public record ChangeAnswer(String axis, String about, String text, ChangeCase best, ChangeCase worst) {}

    /**
     * @param code stable
     * @param points by which the score would change
     */
    public record ChangeCase(String code, String text, double points) {}

    /** @param why a sentence; {@code code} is stable */
    public record NotRanked(String code, String why) {}
}
