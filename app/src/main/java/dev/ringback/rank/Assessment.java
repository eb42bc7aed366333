package dev.ringback.rank;

import dev.ringback.model.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A provider as this shop would meet it. */
public record Assessment(
        Dossier dossier, Coverage coverage, AxisScore availability, AxisScore downtime, AxisScore responsiveness) {

    public AxisScore on(Axis axis) {
        return switch (axis) {
            case AVAILABILITY -> availability;
            case DOWNTIME -> downtime;
            case RESPONSIVENESS -> responsiveness;
        };
    }

    public String slug() {
        return dossier.provider().slug();
    }

    /** The weighted mean of the axes in use; an axis without evidence stands at a quarter, with its full width. */
    Estimate total(Weights weights, Set<Axis> inUse) {
        double mean = 0;
        double variance = 0;
        for (Axis axis : Axis.values()) {
            double weight = weights.share(axis, inUse);
            mean += weight * on(axis).orUnknown().mean();
            variance += weight * weight * on(axis).orUnknown().variance();
        }
        return new Estimate(mean, variance);
    }

    List<Reason> reasons(Weights weights, Set<Axis> inUse) {
        List<Reason> reasons = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            if (inUse.contains(axis)) {
                reasons.addAll(on(axis).reasons(weights.share(axis, inUse)));
            }
        }
        return reasons;
    }
}
