package dev.ringback.index.ask;

import java.util.Optional;

/**
 * What is looked for in reviews, claims and incidents.
 *
 * @param words as one types them: words, and phrases in quotes; no other syntax
 * @param first how many hits are passed over; with {@code limit} at most {@link #WINDOW}
 */
public record SearchQuery(
        Optional<String> words, ReviewFilter filter, Order order, int first, int limit, boolean withFacets) {
    /** Characters; a sentence of a letter is shorter. */
    public static final int MAX_LENGTH = 256;

    /** With synonyms and endings 256 clauses; who asks is refused with more, and none over is looked for. */
    public static final int MAX_WORDS = 16;

    /** Nobody reads further; who wants all takes an export. */
    public static final int WINDOW = 1_000;

    /** In which order hits come; equals by id. */
    public enum Order {
        /** The best match first; without words the newest. */
        BEST,
        NEWEST,
        OLDEST
    }
}
