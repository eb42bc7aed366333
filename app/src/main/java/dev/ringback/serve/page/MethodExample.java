package dev.ringback.serve.page;

import java.util.List;

/**
 * The invented companies of the method's page, as the method ranks them: a test ranks the folder {@code docs/examples/method} and
 * compares. Shares from 0 to 1, scores from 0 to 100.
 */
final class MethodExample {
    static final String COMPANY = "Juniper Till";

    /** Of the restaurant's opening hours, by what is published. */
    static final double COVER = 0.694;

    static final int TOLD_OF_PROMISE = 11;
    static final int KEPT = 6;
    static final double KEPT_LO = 0.264;
    static final double KEPT_HI = 0.79;

    static final int ACCOUNTS = 58;
    static final double PRAISE = 0.75;

    static final int OUTAGES = 2;
    static final double HOURS_DOWN = 5;
    static final double SILENT_MINUTES = 32;

    /** Best first. */
    static final List<Stand> STANDS = List.of(
            new Stand("Dogwood Pay", 1, 1, 2, 69.6, 61.7, 77.5),
            new Stand(COMPANY, 1, 1, 4, 63.4, 55.2, 71.6),
            new Stand("Acorn Pay", 2, 1, 4, 61.2, 52.7, 69.7),
            new Stand("Cedar Pay", 2, 2, 6, 51.6, 36.3, 67.0),
            new Stand("Birch Pay", 3, 3, 6, 47.9, 36.6, 59.2),
            new Stand("Elder Pay", 3, 4, 6, 40.1, 26.0, 54.2));

    private MethodExample() {}

    /**
     * Where one stands.
     *
     * @param group those of one group cannot be told apart from its first
     * @param best the best rank it may have, and the worst
     * @param lo holds the score with {@code hi} in nine of ten cases
     */
    record Stand(String name, int group, int best, int worst, double score, double lo, double hi) {}
}
