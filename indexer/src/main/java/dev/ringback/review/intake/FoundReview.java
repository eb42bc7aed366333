package dev.ringback.review.intake;

import dev.ringback.form.Digest;
import dev.ringback.form.Json;
import dev.ringback.form.ReadingForms;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Review;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A single review that stood in a page, as any other that comes in. */
public final class FoundReview {
    private static final int ITEM_LENGTH = 24;

    /** Digits that a rating on another scale keeps on the way to stars, which have halves. */
    private static final int DIGITS = 4;

    private FoundReview() {}

    /**
     * Known by what it says and not by the page, so that it is one however many pages of the source carry it.
     *
     * @param provider slug
     * @param source the domain registered for the page's host, or the host
     * @param url the page
     */
    public static Review of(ReadReview found, String provider, String source, String url) {
        String item = item(found, provider);
        Optional<When> date = found.date().flatMap(When::read);
        return new Review(
                ReviewForm.id(source, item),
                provider,
                source,
                item,
                Review.Kind.REVIEW,
                Optional.empty(),
                Optional.empty(),
                found.rating().flatMap(rating -> stars(found, rating)),
                Optional.empty(),
                date.map(When::day),
                date.flatMap(When::at),
                found.text().flatMap(text -> ReviewText.of(text).text()),
                found.language(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(url).filter(address -> !address.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    private static String item(ReadReview found, String provider) {
        var said = ReadingForms.review(found, "", provider, "").without(List.of("id", "place", "source", "method"));
        return Digest.sha256(Json.canonical(said)).substring(0, ITEM_LENGTH);
    }

    /** On the scale from 1 to 5, in halves. */
    private static Optional<BigDecimal> stars(ReadReview found, BigDecimal rating) {
        BigDecimal width = found.best().subtract(found.worst());
        if (width.signum() <= 0 || rating.compareTo(found.worst()) < 0 || rating.compareTo(found.best()) > 0) {
            return Optional.empty();
        }
        BigDecimal share = rating.subtract(found.worst()).divide(width, DIGITS, RoundingMode.HALF_UP);
        return Optional.of(ReviewForm.halves(BigDecimal.ONE.add(share.multiply(BigDecimal.valueOf(4)))));
    }
}
