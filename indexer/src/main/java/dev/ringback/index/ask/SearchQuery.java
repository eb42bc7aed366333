package dev.ringback.index.ask;

import java.util.Optional;

/**
 * What is looked for in reviews, claims and incidents.
 *
 * @param words as one types them: words, and phrases in quotes; no other syntax
 * @param usedOnly whether only reviews are meant that have a part in the score: that weigh something, speak of support or have a
 *     mark for it, and stand where not only consumers write
 * @param first how many hits are passed over; with {@code limit} at most {@link #WINDOW}
 */
public record SearchQuery(
        Optional<String> words,
        ReviewFilter filter,
        boolean usedOnly,
        Order order,
        int first,
        int limit,
        boolean withFacets) {
    /** Characters; a sentence of a letter is shorter. */
    public static final int MAX_LENGTH = 256;

    /** More than any honest question has. API and pages refuse a query with more; the search itself looks for the first so many. */
    public static final int MAX_WORDS = 16;

    /** Nobody reads further; who wants all asks for a part of the days at a time. */
    public static final int WINDOW = 1_000;

    /** Of all, used or not. */
    public SearchQuery(
            Optional<String> words, ReviewFilter filter, Order order, int first, int limit, boolean withFacets) {
        this(words, filter, false, order, first, limit, withFacets);
    }

    /** The same with another filter. */
    public SearchQuery with(ReviewFilter other) {
        return new SearchQuery(words, other, usedOnly, order, first, limit, withFacets);
    }

    /** The same with other words. */
    public SearchQuery with(String other) {
        return new SearchQuery(Optional.of(other), filter, usedOnly, order, first, limit, withFacets);
    }

    /** The same in another order. */
    public SearchQuery with(Order other) {
        return new SearchQuery(words, filter, usedOnly, other, first, limit, withFacets);
    }

    /** The same of all, used or not. */
    public SearchQuery withUnused() {
        return new SearchQuery(words, filter, false, order, first, limit, withFacets);
    }

    /** The part of the list that begins there, as far as anybody may read. */
    public SearchQuery from(int place) {
        int start = Math.min(place, WINDOW);
        return new SearchQuery(words, filter, usedOnly, order, start, Math.min(limit, WINDOW - start), withFacets);
    }

    /** In which order hits come; equals by id. */
    public enum Order {
        /** The best match first; without words the newest. */
        BEST,
        NEWEST,
        OLDEST
    }
}
