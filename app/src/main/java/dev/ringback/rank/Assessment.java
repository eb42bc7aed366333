package dev.ringback.rank;

import dev.ringback.model.Dossier;
import java.util.List;
import java.util.Set;

/** A provider as this shop would meet it, held against the others. */
public record Assessment(
        Dossier dossier, Coverage coverage, AxisScore availability, AxisScore downtime, AxisScore responsiveness) {

    static Assessment of(Findings findings, Field field) {
        List<Part> parts = findings.parts();
        return new Assessment(
                findings.dossier(),
                findings.coverage(),
                AxisScore.of(Axis.AVAILABILITY, parts, field),
                AxisScore.of(Axis.DOWNTIME, parts, field),
                AxisScore.of(Axis.RESPONSIVENESS, parts, field));
    }

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

    /** The weighted mean of the axes. */
    Estimate total(Weights weights, Set<Axis> inUse) {
        double mean = 0;
        double variance = 0;
        for (Axis axis : Axis.values()) {
            double weight = weights.share(axis, inUse);
            mean += weight * on(axis).scored().mean();
            variance += weight * weight * on(axis).scored().variance();
        }
        return new Estimate(mean, variance);
    }
}
