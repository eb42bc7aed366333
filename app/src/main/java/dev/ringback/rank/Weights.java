package dev.ringback.rank;

import java.util.DoubleSummaryStatistics;
import java.util.Set;

/**
 * How much each axis matters to the shop. Any scale will do: only the proportions count. A weight that is negative or not
 * finite, or all zero, is an {@link IllegalArgumentException}.
 */
public record Weights(double availability, double downtime, double responsiveness) {
    /** The weights of who names none. */
    public static final Weights DEFAULT = new Weights(0.40, 0.35, 0.25);

    private static final Axis[] AXES = Axis.values();

    public Weights {
        double sum = availability + downtime + responsiveness;
        if (!(availability >= 0 && downtime >= 0 && responsiveness >= 0 && sum > 0 && Double.isFinite(sum))) {
            throw new IllegalArgumentException("Weights must be finite, not negative and not all zero");
        }
    }

    public double of(Axis axis) {
        return switch (axis) {
            case AVAILABILITY -> availability;
            case DOWNTIME -> downtime;
            case RESPONSIVENESS -> responsiveness;
        };
    }

    /** The axis's share of all axes in use, from 0 to 1; 0 where none of those in use has weight. */
    public double share(Axis axis, Set<Axis> inUse) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (Axis one : AXES) {
            if (inUse.contains(one)) {
                all.accept(of(one));
            }
        }
        double sum = all.getSum();
        return sum > 0 && inUse.contains(axis) ? of(axis) / sum : 0;
    }
}
