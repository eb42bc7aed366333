package dev.ringback.review;

import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.review.aspect.AspectReader;
import java.util.List;
import java.util.Optional;

/** Reads a review's text; one without text has an empty reading of the same version. Thread-safe. */
public final class TextReading {
    private TextReading() {}

    public static ReviewReading of(Review review) {
        return of(review.text(), review.language());
    }

    /** @param text masked already */
    public static ReviewReading of(Optional<String> text, Optional<String> language) {
        return text.map(words -> AspectReader.read(words, language))
                .orElseGet(() -> new ReviewReading(AspectReader.VERSION, Optional.empty(), List.of(), List.of()));
    }
}
