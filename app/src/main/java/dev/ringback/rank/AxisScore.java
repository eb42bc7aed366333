package dev.ringback.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A provider on one axis.
 *
 * @param estimate empty where nothing is known
 * @param silent what stands in its place then
 */
public record AxisScore(Axis axis, Optional<Estimate> estimate, Estimate silent, List<Part> parts) {

    static AxisScore of(Axis axis, List<Part> parts) {
        return of(axis, parts, Estimate.UNKNOWN);
    }

    /** Of an axis whose silence is the sum of its parts, so that a first word moves it only by what the word says. */
    static AxisScore ofParts(Axis axis, List<Part> parts) {
        return of(axis, parts, sum(parts));
    }

    private static AxisScore of(Axis axis, List<Part> parts, Estimate silent) {
        boolean known = parts.stream().anyMatch(Part::known);
        return new AxisScore(axis, known ? Optional.of(sum(parts)) : Optional.empty(), silent, parts);
    }

    private static Estimate sum(List<Part> parts) {
        double mean = parts.stream().mapToDouble(Part::mean).sum();
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        return new Estimate(mean, variance);
    }

    Estimate orUnknown() {
        return estimate.orElse(silent);
    }

    /** The reasons with their points, for an axis that makes up {@code weight} of the score. */
    List<Reason> reasons(double weight) {
        if (estimate.isEmpty()) {
            double points = 100 * weight * silent.mean();
            return List.of(new Reason(axis, Reason.Code.NOT_PUBLISHED, points, List.of(), List.of()));
        }
        List<Reason> reasons = new ArrayList<>();
        for (Part part : parts) {
            reasons.add(new Reason(axis, part.code(), 100 * weight * part.mean(), part.values(), part.proofs()));
        }
        return reasons;
    }
}
