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

    /**
     * How far two must lie apart to be told apart, in standard deviations of their difference. The worlds chose it: with it some two of a
     * hundred pairs that are told apart are the wrong way round.
     */
    static final double APART = 0.967;

    private static final double LEAST_SURE = 1e-6;

    /** The range that holds the value in nine of ten cases. */
    public Range interval() {
        double reach = Z * Math.sqrt(variance);
        return new Range(Math.clamp(mean - reach, 0, 1), Math.clamp(mean + reach, 0, 1));
    }

    /** Whether this value is above the other in at least 5 of 6 cases, by what is known of these two alone. */
    public boolean isClearlyAbove(Estimate other) {
        double difference = mean - other.mean;
        return difference > 0 && difference >= APART * Math.sqrt(variance + other.variance);
    }

    /** What was learned beyond what had been thought before; hardly anything where it is no surer than that. */
    Estimate without(Estimate before) {
        double sure = surenessBeyond(before);
        return new Estimate((mean / variance - before.mean / before.variance) / sure, 1 / sure);
    }

    private double surenessBeyond(Estimate before) {
        return Math.max(LEAST_SURE, 1 / variance - 1 / before.variance);
    }

    /** By how much {@link #without} moves where this moves by 1. */
    double stretchWithout(Estimate before) {
        return 1 / (variance * surenessBeyond(before));
    }
}
