package dev.ringback.proof.world;

import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes down reviews and numbers them. Not thread-safe. */
final class Scribe {
    /** By number of stars less one. */
    private static final List<BigDecimal> STARS = IntStream.rangeClosed(1, StarLaw.MARKS)
            .mapToObj(BigDecimal::valueOf)
            .toList();

    /** Three or more reviews make an author established. */
    private static final int ESTABLISHED = 3;

    private static final double MANY = 12;

    private final String series;
    private final List<Review> reviews = new ArrayList<>();
    private final Set<String> fakes = new HashSet<>();

    /** @param series told apart from that of other scribes of the same world */
    Scribe(String series) {
        this.series = series;
    }

    /** Verified, established or new, as the index of {@link Site#trust}. */
    record Author(int trust) {
        static final int VERIFIED = 0;
        static final int KNOWN = 1;
        static final int FRESH = 2;

        boolean isVerified() {
            return trust == VERIFIED;
        }

        /** A verified one may be anybody. */
        int reviews(Draw draw) {
            boolean isKnown = trust == KNOWN || isVerified() && draw.happens(0.4);
            return isKnown ? ESTABLISHED + (int) (MANY * draw.exponential()) : draw.below(ESTABLISHED);
        }
    }

    /**
     * What is written.
     *
     * @param mark 0 to 4: stars less one
     * @param day back from today
     */
    record Entry(String slug, String source, int mark, int day, Author author, Optional<String> text) {}

    void genuine(Entry entry, Draw draw) {
        write(entry, draw);
    }

    void fake(Entry entry, Draw draw) {
        fakes.add(write(entry, draw));
    }

    private String write(Entry entry, Draw draw) {
        String item = series + reviews.size();
        String id = ReviewForm.id(entry.source(), item);
        reviews.add(new Review(
                id,
                entry.slug(),
                entry.source(),
                item,
                Review.Kind.REVIEW,
                Optional.of("author-" + item),
                Optional.of(entry.author().reviews(draw)),
                Optional.empty(),
                Optional.of(STARS.get(entry.mark())),
                Optional.of(World.TODAY.minusDays(entry.day())),
                Optional.empty(),
                entry.text(),
                Optional.empty(),
                entry.author().isVerified(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    int size() {
        return reviews.size();
    }

    List<Review> reviews() {
        return reviews;
    }

    Set<String> fakes() {
        return fakes;
    }
}
