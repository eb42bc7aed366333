package dev.ringback.rank;

/**
 * A value from 0 to 1 with its doubt.
 *
 * @param mean the value taken, see {@link Range#value}
 * @param variance mean square of what the truth may lie off it
 */
public record Estimate(double mean, double variance) {
    /** What is assumed where nothing is known. */
    static final Estimate UNKNOWN = of(Range.UNKNOWN, 0);

    /** Standard normal quantile that leaves 5 % on each side. */
    static final double Z = 1.645;

    static Estimate of(Range range, double doubt) {
        return new Estimate(range.value(), range.variance() + doubt * doubt);
    }

    /** The range that holds the value in nine of ten cases. */
    public Range interval() {
        double reach = Z * Math.sqrt(variance);
        return new Range(Math.clamp(mean - reach, 0, 1), Math.clamp(mean + reach, 0, 1));
    }

    /** Whether this value is above the other in at least 19 of 20 cases. */
    boolean isClearlyAbove(Estimate other) {
        double difference = mean - other.mean;
        return difference > 0 && difference >= Z * Math.sqrt(variance + other.variance);
    }
}
