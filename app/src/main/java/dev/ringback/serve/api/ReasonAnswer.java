package dev.ringback.serve.api;

import dev.ringback.rank.Reason;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a provider scores as it does. The points of all reasons add up to the score.
 *
 * @param code stable
 * @param text a sentence
 * @param points its part of the score
 * @param evidence what it rests on that is published by page; empty where nothing is, and where it rests on reviews
 * @param reviews the reviews that it rests on; {@code null} where it rests on none
 */
public record ReasonAnswer(
        String axis,
        String code,
        String text,
        double points,
        List<EvidenceAnswer> evidence,
        @Nullable ReviewsBehind reviews) {

    /**
     * Reviews that a reason rests on.
     *
     * @param count how many
     * @param url where the API gives them, and no others
     * @param page where they are shown
     */
    public record ReviewsBehind(long count, String url, String page) {}

    /** @param slug of the provider that it is about */
    static ReasonAnswer of(Reason reason, String slug, Words words) {
        return new ReasonAnswer(
                Wire.lower(reason.axis()),
                Wire.lower(reason.code()),
                words.reason(reason),
                Wire.points(reason.points()),
                reason.proofs().stream().map(EvidenceAnswer::of).toList(),
                reviews(reason, slug));
    }

    private static @Nullable ReviewsBehind reviews(Reason reason, String slug) {
        return reason.accounts().isPresent()
                ? new ReviewsBehind(
                        reason.accounts().getAsLong(), ReviewParams.usedOf(slug), ReviewParams.usedPageOf(slug))
                : null;
    }
}
