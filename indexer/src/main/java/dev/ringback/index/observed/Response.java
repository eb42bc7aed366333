package dev.ringback.index.observed;

import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the provider answered one complaint or one bad review. */
enum Response {
    LATE,
    TIMELY,
    NO_REPLY,
    REPLIED;

    private static final Response[] ALL = values();

    /** Two stars of five, as everybody calls a bad review. */
    private static final BigDecimal NEGATIVE = BigDecimal.valueOf(2);

    /** In days: a reply after that helps nobody any more. */
    private static final long SOON = 7;

    static Response of(long ordinal) {
        return ALL[(int) ordinal];
    }

    static Optional<Response> of(KeptReview kept) {
        Review review = kept.review();
        if (review.kind() == Review.Kind.COMPLAINT) {
            return review.complaint().flatMap(Review.Complaint::timely).map(timely -> timely ? TIMELY : LATE);
        }
        boolean isBad =
                review.stars().filter(stars -> stars.compareTo(NEGATIVE) <= 0).isPresent();
        return isBad ? reply(kept) : Optional.empty();
    }

    /** A reply without a day may be of any time, and tells nothing; one that a machine sent is none. */
    private static Optional<Response> reply(KeptReview kept) {
        Optional<Review.Reply> reply = kept.review().reply();
        if (reply.isEmpty() || !kept.verdict().replyCounts()) {
            return Optional.of(NO_REPLY);
        }
        Optional<LocalDate> said = day(reply.get().day(), reply.get().at());
        Optional<LocalDate> written = day(kept.review().day(), kept.review().at());
        return said.flatMap(to -> written.map(from -> ChronoUnit.DAYS.between(from, to)))
                .map(days -> days <= SOON ? REPLIED : NO_REPLY);
    }

    private static Optional<LocalDate> day(Optional<LocalDate> day, Optional<Instant> at) {
        return day.or(() -> at.map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)));
    }

    /** One of it. */
    Month month(Optional<YearMonth> month, long permille) {
        return switch (this) {
            case LATE -> new Month(month, permille, 0, 0, 0);
            case TIMELY -> new Month(month, permille, permille, 0, 0);
            case NO_REPLY -> new Month(month, 0, 0, permille, 0);
            case REPLIED -> new Month(month, 0, 0, permille, permille);
        };
    }
}
