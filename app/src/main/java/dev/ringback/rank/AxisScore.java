package dev.ringback.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A provider on one axis.
 *
 * @param estimate empty where nothing is published
 */
public record AxisScore(Axis axis, Optional<Estimate> estimate, List<Part> parts) {

    static AxisScore of(Axis axis, List<Part> parts) {
        if (parts.stream().noneMatch(Part::known)) {
            return new AxisScore(axis, Optional.empty(), parts);
        }
        double mean = parts.stream().mapToDouble(Part::mean).sum();
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        return new AxisScore(axis, Optional.of(new Estimate(mean, variance)), parts);
    }

    Estimate orUnknown() {
        return estimate.orElse(Estimate.UNKNOWN);
    }

    /** The reasons with their points, for an axis that makes up {@code weight} of the score. */
    List<Reason> reasons(double weight) {
        if (estimate.isEmpty()) {
            double points = 100 * weight * Estimate.UNKNOWN.mean();
            return List.of(new Reason(axis, Reason.Code.NOT_PUBLISHED, points, List.of(), List.of()));
        }
        List<Reason> reasons = new ArrayList<>();
        for (Part part : parts) {
            reasons.add(new Reason(axis, part.code(), 100 * weight * part.mean(), part.values(), part.proofs()));
        }
        return reasons;
    }
}
