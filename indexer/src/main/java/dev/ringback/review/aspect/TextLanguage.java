package dev.ringback.review.aspect;

import java.util.Optional;

/** In which language a text is. */
public final class TextLanguage {
    private TextLanguage() {}

    public static Optional<String> of(String text) {
        return Optional.empty();
    }
}
