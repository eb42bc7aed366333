package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds an invented review of the first invented provider, of 3 October 2026, that may not be shown. */
final class ToldReview {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    private final String id;
    private final String source;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TimeTaken> times = new ArrayList<>();
    private Optional<String> text = Optional.empty();
    private Optional<BigDecimal> stars = Optional.empty();
    private Optional<Review.Reply> reply = Optional.empty();
    private Optional<Review.Complaint> complaint = Optional.empty();
    private int permille = Verdict.WHOLE;
    private boolean replyCounts = true;

    ToldReview(String id, String source) {
        this.id = id;
        this.source = source;
    }

    ToldReview text(String words) {
        text = Optional.of(words);
        return this;
    }

    ToldReview time(TimeTaken.Of of, Duration length, String quote) {
        times.add(new TimeTaken(of, length, quote));
        return this;
    }

    ToldReview says(Aspect aspect, Polarity polarity, String quote) {
        mentions.add(new Mention(aspect, polarity, quote));
        return this;
    }

    ToldReview stars(BigDecimal count) {
        stars = Optional.of(count);
        return this;
    }

    ToldReview reply(LocalDate day) {
        reply = Optional.of(new Review.Reply(Optional.empty(), Optional.of(day), Optional.empty()));
        return this;
    }

    ToldReview byMachine() {
        replyCounts = false;
        return this;
    }

    ToldReview complaint(Optional<Boolean> timely) {
        complaint = Optional.of(
                new Review.Complaint(Optional.empty(), Optional.empty(), Optional.empty(), timely, Optional.empty()));
        return this;
    }

    ToldReview permille(int weight) {
        permille = weight;
        return this;
    }

    KeptReview kept() {
        Review review = new Review(
                id,
                InventedReviews.provider(0),
                source,
                "item-" + id,
                complaint.isPresent() ? Review.Kind.COMPLAINT : Review.Kind.REVIEW,
                Optional.empty(),
                Optional.empty(),
                stars,
                Optional.empty(),
                Optional.of(DAY),
                Optional.empty(),
                text,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reply,
                complaint);
        List<Ground> grounds =
                permille == Verdict.WHOLE ? List.of() : List.of(new Ground(Ground.Kind.LATER_ONE, Optional.empty()));
        return new KeptReview(
                review,
                new ReviewReading(1, Optional.of("en"), mentions, times),
                new Verdict(permille, grounds, replyCounts),
                false);
    }

    CatalogueRow row() {
        return FoundRows.review(kept());
    }
}
