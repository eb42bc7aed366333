package dev.ringback.rank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why scores differ: thing by thing, by how much a provider stands above the mean of those ranked, or below. */
final class Reasons {
    private static final double POINTS = 100;

    private final Weights weights;
    private final Set<Axis> inUse;
    private final Map<Indicator, Double> means = new EnumMap<>(Indicator.class);

    private Reasons(Weights weights, Set<Axis> inUse) {
        this.weights = weights;
        this.inUse = inUse;
    }

    /** @param ranked all of them, the best first */
    static Reasons of(List<Assessment> ranked, Weights weights, Set<Axis> inUse) {
        Reasons reasons = new Reasons(weights, inUse);
        for (Assessment one : ranked) {
            for (Axis axis : Axis.values()) {
                for (AxisScore.Weighed part : one.on(axis).parts()) {
                    reasons.means.merge(part.part().indicator(), part.drawn().mean() / ranked.size(), Double::sum);
                }
            }
        }
        return reasons;
    }

    List<Reason> of(Assessment one) {
        List<Reason> reasons = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            if (inUse.contains(axis)) {
                for (AxisScore.Weighed part : one.on(axis).parts()) {
                    reasons.add(reason(part, weights.share(axis, inUse)));
                }
            }
        }
        return reasons;
    }

    private Reason reason(AxisScore.Weighed weighed, double weight) {
        Part part = weighed.part();
        double above = weighed.drawn().mean() - means.getOrDefault(part.indicator(), 0.0);
        return new Reason(
                part.indicator(), part.code(), POINTS * weight * weighed.share() * above, part.values(), part.proofs());
    }
}
