package dev.ringback.serve;

import dev.ringback.index.Generation;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewSource.Writers;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a review has a part in the score, and why not.
 *
 * @param writers who it is of, as far as that is known; a complaint to an authority is a consumer's
 * @param whyNot beside the grounds of its weight; empty where those decide alone
 */
public record ReviewStanding(Writers writers, boolean isUsed, List<WhyNot> whyNot) {

    /** The words for it stand in the message bundle under {@code unused.} and the name. */
    public enum WhyNot {
        /** What consumers write of wallets and cards tells nothing of how a shop is helped. */
        CONSUMERS,
        /** It speaks of no aspect of support and has no mark for it; stars alone say nothing of support. */
        NOT_ABOUT_SUPPORT
    }

    public static ReviewStanding of(KeptReview kept, Generation generation) {
        Review review = kept.review();
        Writers writers = review.kind() == Review.Kind.COMPLAINT
                ? Writers.CONSUMERS
                : generation.reviewSources().writers(review.source());
        List<WhyNot> whyNot = new ArrayList<>();
        if (writers == Writers.CONSUMERS) {
            whyNot.add(WhyNot.CONSUMERS);
        }
        if (!isAboutSupport(kept)) {
            whyNot.add(WhyNot.NOT_ABOUT_SUPPORT);
        }
        return new ReviewStanding(writers, whyNot.isEmpty() && kept.verdict().permille() > 0, whyNot);
    }

    private static boolean isAboutSupport(KeptReview kept) {
        return kept.review().supportStars().isPresent()
                || kept.reading().mentions().stream().map(Mention::aspect).anyMatch(Aspect::isOfSupport);
    }
}
