package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Says how much each review counts, from who wrote what when and where; its stars and what it says have no part in it. Thread-safe;
 * time and memory grow with the reviews: about 1 KB each, most of it for the texts that are compared.
 */
public final class Integrity {
    private Integrity() {}

    /**
     * A function of the set: the order of the reviews changes nothing.
     *
     * @param now dates after it have not come yet
     * @return by id
     */
    public static Map<String, Verdict> judge(Collection<Review> reviews, Instant now) {
        Docket docket = Docket.of(reviews);
        FutureDates.lower(docket, now);
        Copies.lower(docket);
        Authors.lower(docket);
        Bursts.lower(docket);
        Rushes.lower(docket);
        NewAuthors.lower(docket);
        Surges.lower(docket, now);
        Replies.judge(docket);
        return docket.verdicts();
    }
}
