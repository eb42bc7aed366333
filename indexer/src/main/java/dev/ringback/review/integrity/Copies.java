package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict.Ground;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same text, or nearly, at any provider and source: the earliest counts, the others do not. */
final class Copies {
    /** Shorter texts ("great service, thank you") are alike by chance. */
    static final int LEAST_LENGTH = 40;

    private Copies() {}

    static void lower(Docket docket) {
        int[] roots = NearCopies.of(texts(docket));
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int root : roots) {
            sizes.merge(root, 1, Integer::sum);
        }
        for (int i = 0; i < roots.length; i++) {
            if (roots[i] != i) {
                docket.lower(i, 0, Ground.Kind.COPY, sizes.getOrDefault(roots[i], 1) - 1);
            }
        }
    }

    private static @Nullable Shingles[] texts(Docket docket) {
        @Nullable Shingles[] texts = new Shingles[docket.size()];
        IntStream.range(0, texts.length).parallel().forEach(i -> texts[i] = text(docket.review(i)));
        return texts;
    }

    private static @Nullable Shingles text(Review review) {
        return review.text()
                .filter(text -> text.length() >= LEAST_LENGTH)
                .map(Shingles::of)
                .filter(text -> text.length() >= LEAST_LENGTH && text.threes().length > 0)
                .orElse(null);
    }
}
