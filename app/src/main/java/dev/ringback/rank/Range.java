package dev.ringback.rank;

/** What is known of a value from 0 to 1: that it lies between two ends. Nothing known is {@link #UNKNOWN}, never 0. */
public record Range(double lo, double hi) {
    public static final Range UNKNOWN = new Range(0, 1);

    public Range {
        if (!(0 <= lo && lo <= hi && hi <= 1)) {
            throw new IllegalArgumentException("Not a range within 0 to 1: " + lo + " to " + hi);
        }
    }

    static Range exactly(double value) {
        return new Range(value, value);
    }

    /** As likely anywhere in the range as elsewhere in it: the middle, and how far the truth may lie off it. */
    Estimate estimate(double doubt) {
        double width = hi - lo;
        return new Estimate((lo + hi) / 2, width * width / 12 + doubt * doubt);
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
