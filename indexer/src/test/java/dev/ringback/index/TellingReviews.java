package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.TimeTaken;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented reviews of which every tenth tells how long something took, every third that has a day was replied to, and each
 * complaint was answered in time or not. About one of nine tells of reaching somebody as well.
 */
final class TellingReviews {
    static final int ONE_WITH_TIMES = 10;

    private static final List<String> QUOTES =
            List.of("no reply to my e-mail for so long", "on hold for so long", "it took so long");

    private TellingReviews() {}

    static Stream<KeptReview> first(int count, long seed) {
        InventedReviews reviews = new InventedReviews(seed, false);
        return IntStream.range(0, count).mapToObj(at -> of(reviews.at(at), at));
    }

    /** Of consumers, of merchants where texts may be shown, and others that nobody has written down. */
    static List<CatalogueRow> sources() {
        return List.of(
                source(InventedReviews.SHOWN, "merchants", true),
                source("forum", "merchants", false),
                source("arcade", "consumers", false));
    }

    private static CatalogueRow source(String name, String writers, boolean mayShow) {
        return new CatalogueRow(RowKind.REVIEW_SOURCE, Json.tree("""
                {"name": "%s", "title": "%s", "writers": "%s", "licence": {"show": %s}}""".formatted(name, name, writers, mayShow)));
    }

    static KeptReview of(KeptReview kept, int at) {
        ReviewReading reading = kept.reading();
        return new KeptReview(
                with(kept.review(), at),
                new ReviewReading(reading.version(), reading.language(), reading.mentions(), times(at)),
                kept.verdict(),
                kept.isShown());
    }

    private static List<TimeTaken> times(int at) {
        if (at % ONE_WITH_TIMES != 0) {
            return List.of();
        }
        TimeTaken one = new TimeTaken(TimeTaken.Of.WAIT, Duration.ofMinutes(at % 5_000), QUOTES.get(at % 3));
        TimeTaken other = new TimeTaken(TimeTaken.Of.ANSWER, Duration.ofHours(at % 7), QUOTES.get(at % 2));
        return at % 4 == 0 ? List.of(one, other) : List.of(one);
    }

    private static Review with(Review review, int at) {
        Optional<LocalDate> replied = review.day().map(day -> day.plusDays(at % 12));
        Optional<Review.Reply> reply = at % 3 == 0 && !review.source().equals("bazaar")
                ? Optional.of(new Review.Reply(Optional.of("thanks"), replied, Optional.empty()))
                : Optional.empty();
        Optional<Review.Complaint> complaint = review.kind() == Review.Kind.COMPLAINT
                ? Optional.of(new Review.Complaint(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at % 2 == 0), review.day()))
                : Optional.empty();
        return new Review(
                review.id(),
                review.provider(),
                review.source(),
                review.item(),
                review.kind(),
                review.author(),
                review.authorReviews(),
                review.stars(),
                review.supportStars(),
                review.day(),
                review.at(),
                review.text(),
                review.language(),
                review.verified(),
                review.invited(),
                review.country(),
                review.business(),
                review.url(),
                reply,
                complaint);
    }
}
