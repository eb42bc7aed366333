package dev.ringback.rank;

/**
 * A value from 0 to 1 with its doubt.
 *
 * @param mean the value taken
 * @param variance mean square of what the truth may lie off it
 */
public record Estimate(double mean, double variance) {
    /** Standard normal quantile that leaves 5 % on each side. */
    static final double Z = 1.645;

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

    /** Both together: what each says counts by how sure it is. */
    Estimate and(Estimate other) {
        double sure = 1 / variance + 1 / other.variance;
        return new Estimate((mean / variance + other.mean / other.variance) / sure, 1 / sure);
    }

    /** A mean within what can be; the doubt stays. */
    Estimate clamped() {
        return new Estimate(Math.clamp(mean, 0, 1), variance);
    }
}
