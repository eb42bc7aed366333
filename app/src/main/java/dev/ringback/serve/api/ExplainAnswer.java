package dev.ringback.serve.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one provider has its place for a shop. {@code base} and the points of all contributions add up to the score: neither is
 * rounded, so that anybody can check the sum.
 *
 * @param place {@code null} where it is not ranked; then there are no contributions
 * @param notRanked why it is not; {@code null} where it is
 */
public record ExplainAnswer(
        Meta meta,
        ShopAnswer shop,
        String slug,
        String name,
        @Nullable PlaceAnswer place,
        List<Contribution> contributions,
        @Nullable NotRanked notRanked) {

    /**
     * @param rankRange the best and the worst rank it may have
     * @param of so many are ranked
     * @param score from 0 to 100
     * @param interval holds the score in nine of ten cases
     * @param base what the contributions are added to
     */
    public record PlaceAnswer(
            int rank, List<Integer> rankRange, int of, double score, List<Double> interval, double base) {}

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
     * Reviews that a contribution rests on.
     *
     * @param count how many
     * @param url where the API gives them
     * @param page where they are shown
     * @param weightedDown how many weigh less or nothing, by reason
     * @param first those that move most what all say, the one that does it most first
     */
    public record Voices(
            long count, String url, String page, List<ReviewSummary.ReasonCount> weightedDown, List<Voice> first) {}

    /**
     * @param pull by how many points of 100 there is more praise in all accounts than there was without it
     * @param review with its weight and why it is less than whole, its day and its address
     */
    public record Voice(double pull, ReviewAnswer review) {}

    /** @param why a sentence; {@code code} is stable */
    public record NotRanked(String code, String why) {}
}
