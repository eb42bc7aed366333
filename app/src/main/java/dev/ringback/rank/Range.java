package dev.ringback.rank;

/** What is known of a value from 0 to 1: that it lies between two ends. Nothing known is {@link #UNKNOWN}, never 0. */
public record Range(double lo, double hi) {
    public static final Range UNKNOWN = new Range(0, 1);

    /**
     * How far up a range its value is taken to lie. Above 0, for what is not published may be good; below the middle, or
     * keeping quiet would be worth as much as a middling promise.
     */
    private static final double QUARTER = 0.25;

    /** What a matter on which nothing is published counts: a quarter. */
    static final double SILENCE = UNKNOWN.value();

    public Range {
        if (!(0 <= lo && lo <= hi && hi <= 1)) {
            throw new IllegalArgumentException("Not a range within 0 to 1: " + lo + " to " + hi);
        }
    }

    static Range exactly(double value) {
        return new Range(value, value);
    }

    /** The value that a score is built with. */
    double value() {
        return lo + QUARTER * (hi - lo);
    }

    /** The mean square by which a true value, as likely anywhere in the range as elsewhere, lies off {@link #value}. */
    double variance() {
        double width = hi - lo;
        double offTheMiddle = (0.5 - QUARTER) * width;
        return width * width / 12 + offTheMiddle * offTheMiddle;
    }

    /** The better of two promises, end by end: adding a promise never lowers. */
    Range best(Range other) {
        return new Range(Math.max(lo, other.lo), Math.max(hi, other.hi));
    }

    /** Both of two statements that disagree. */
    Range hull(Range other) {
        return new Range(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /** The same lower end, and an upper end as good as what may hold for this shop. */
    Range widenedBy(Range perhaps) {
        return new Range(lo, Math.max(hi, perhaps.hi));
    }
}
