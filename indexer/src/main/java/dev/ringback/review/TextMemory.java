package dev.ringback.review;

import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads texts, and short ones that come again from memory: of the reviews of an app store more than half are copies of
 * others. Thread-safe.
 */
public final class TextMemory {
    /** Longer texts are hardly ever written twice. */
    private static final int MOST_LENGTH = 200;

    /** With the length above, some 10 MB; then it begins anew. */
    private static final int MOST_TEXTS = 20_000;

    private final ConcurrentHashMap<Known, ReviewReading> known = new ConcurrentHashMap<>();

    private record Known(String text, Optional<String> language) {}

    public ReviewReading of(Review review) {
        Optional<String> text = review.text().filter(words -> words.length() <= MOST_LENGTH);
        if (text.isEmpty()) {
            return TextReading.of(review);
        }
        if (known.size() >= MOST_TEXTS) {
            known.clear();
        }
        return known.computeIfAbsent(new Known(text.get(), review.language()), one -> TextReading.of(review));
    }
}
