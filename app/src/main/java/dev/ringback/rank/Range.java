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

    double middle() {
        return (lo + hi) / 2;
    }

    /** The variance of a value that is as likely anywhere in the range as anywhere else. */
    double variance() {
        return (hi - lo) * (hi - lo) / 12;
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
