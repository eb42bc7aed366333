package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Trust;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewFormTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.parse("2026-03-07"));
    private static final Optional<Instant> AT = Optional.of(Instant.parse("2026-03-07T19:05:11Z"));

    @Test
    void whatIsWrittenIsReadBack() {
        for (KeptReview kept : List.of(full(), bare())) {
            assertEquals(kept, ReviewForm.kept(Json.tree(Json.canonical(ReviewForm.write(kept)))));
        }
    }

    @Test
    void aReviewThatNobodyHasLookedAtWaitsAndMayNotBeShown() {
        KeptReview kept = ReviewForm.kept(ReviewForm.write(bare().review()));
        assertEquals(Verdict.WAITING, kept.verdict());
        assertEquals(0, kept.verdict().permille());
        assertEquals(0, kept.reading().version());
        assertEquals(false, kept.isShown());
    }

    @Test
    void starsAreKeptInHalves() {
        assertEquals("3.5", ReviewForm.halves(new BigDecimal("3.7")).toPlainString());
        assertEquals("4", ReviewForm.halves(new BigDecimal("3.75")).toPlainString());
        assertEquals("5", ReviewForm.halves(new BigDecimal("5.0")).toPlainString());
        assertEquals("1", ReviewForm.halves(new BigDecimal("1")).toPlainString());
    }

    @Test
    void anIdIsOfSourceAndItemAlone() {
        assertEquals(ReviewForm.id("plaza", "17"), full().review().id());
        assertEquals(24, full().review().id().length());
    }

    @Test
    void aSourceWithoutANoteMayNotBeShown() {
        ReviewSource source = ReviewForm.source(
                Json.tree("{\"name\": \"plaza\", \"title\": \"The Plaza\", \"writers\": \"merchants\"}"));
        assertEquals(false, source.mayShow());
        assertEquals(ReviewSource.Writers.MERCHANTS, source.writers());
    }

    @Test
    void trustIsByTheCheckOrByEarlierReviews() {
        assertEquals(Trust.VERIFIED, full().review().trust());
        assertEquals(Trust.NEW, bare().review().trust());
    }

    private static KeptReview full() {
        return new KeptReview(
                new Review(
                        ReviewForm.id("plaza", "17"),
                        "tillwright",
                        "plaza",
                        "17",
                        Review.Kind.REVIEW,
                        Optional.of("k-1"),
                        Optional.of(4),
                        Optional.of(new BigDecimal("4.5")),
                        Optional.of(new BigDecimal("2")),
                        DAY,
                        AT,
                        Optional.of("They answered in five minutes."),
                        Optional.of("en"),
                        true,
                        Optional.of(false),
                        Optional.of("US"),
                        Optional.of(Business.CAFE),
                        Optional.of("https://plaza.example/17"),
                        Optional.of(new Review.Reply(Optional.of("Thank you."), DAY, AT)),
                        Optional.of(new Review.Complaint(
                                Optional.of("Card machine"),
                                Optional.of("Money held"),
                                Optional.of("Closed with explanation"),
                                Optional.of(true),
                                DAY))),
                new ReviewReading(
                        3,
                        Optional.of("en"),
                        List.of(new Mention(Aspect.SPEED, Polarity.POS, "answered in five minutes")),
                        List.of(new TimeTaken(TimeTaken.Of.ANSWER, Duration.ofMinutes(5), "in five minutes"))),
                new Verdict(250, List.of(new Ground(Ground.Kind.BURST, Optional.of(9))), false),
                true);
    }

    private static KeptReview bare() {
        return new KeptReview(
                new Review(
                        "r-1",
                        "tillwright",
                        "plaza",
                        "18",
                        Review.Kind.COMPLAINT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new ReviewReading(0, Optional.empty(), List.of(), List.of()),
                new Verdict(1000, List.of(), true),
                false);
    }
}
