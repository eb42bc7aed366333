package dev.ringback.index.ask;

/**
 * What hits are counted and filtered by. Values are lower-case words as the API has them; what is not known of a hit has the
 * value {@link #UNKNOWN}, so that it can be asked for and left out too.
 */
public enum Facet {
    /** review, complaint, claim or incident. */
    TYPE,
    /** Slug. */
    PROVIDER,
    /** Name of a review source. */
    SOURCE,
    /** verified, established or new. */
    TRUST,
    /** ISO 3166-1, in capitals. */
    COUNTRY,
    BUSINESS,
    /** {@code 2026}. */
    YEAR,
    /** {@code 2026-Q3}; for sums only. */
    QUARTER,
    /** {@code 2026-07}; for sums only. */
    MONTH,
    /** 1 to 5, halves rounded up. */
    STARS,
    ASPECT,
    /** pos, neg or mixed, of the aspects that are asked for, else of any. */
    POLARITY,
    /** BCP 47. */
    LANGUAGE;

    public static final String UNKNOWN = "unknown";
}
