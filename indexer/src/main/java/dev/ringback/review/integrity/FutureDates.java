package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict.Ground;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A date that has not come yet would make a review the freshest of all. */
final class FutureDates {
    /** Clocks differ. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private FutureDates() {}

    static void lower(Docket docket, Instant now) {
        Instant latest = now.plus(GRACE);
        LocalDate today = latest.atZone(ZoneOffset.UTC).toLocalDate();
        for (int i = 0; i < docket.size(); i++) {
            Review review = docket.review(i);
            if (review.at().filter(latest::isBefore).isPresent()
                    || review.day().filter(today::isBefore).isPresent()) {
                docket.lower(i, 0, Ground.Kind.FUTURE_DATE);
            }
        }
    }
}
