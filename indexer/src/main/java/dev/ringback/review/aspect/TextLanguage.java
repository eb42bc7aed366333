package dev.ringback.review.aspect;

import java.util.Optional;

/** Tells the language of a review. */
final class TextLanguage {
    private TextLanguage() {}

    /** Empty where the text is too short to tell. */
    static Optional<String> of(String text) {
        return Optional.empty();
    }
}
