package dev.ringback.rank;

import dev.ringback.model.Dossier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A provider as this shop would meet it, held against the others.
 *
 * @param axes one of each
 * @param drawn how its things hang together
 * @param field all of them
 */
public record Assessment(Findings findings, List<AxisScore> axes, Field.Drawn drawn, Field field) {
    public Assessment {
        axes = List.copyOf(axes);
    }

    static Assessment of(Findings findings, Field field) {
        Field.Drawn drawn = field.drawn(findings.parts());
        return new Assessment(
                findings,
                Arrays.stream(Axis.values())
                        .map(axis -> AxisScore.of(axis, findings.parts(), field, drawn))
                        .toList(),
                drawn,
                field);
    }

    /** The same where one thing is otherwise, and all others are what they are. */
    Assessment with(Part other) {
        List<Part> parts = findings.parts().stream()
                .map(part -> part.indicator() == other.indicator() ? other : part)
                .toList();
        return of(new Findings(findings.dossier(), findings.coverage(), parts), field);
    }

    public AxisScore on(Axis axis) {
        return axes.get(axis.ordinal());
    }

    public Dossier dossier() {
        return findings.dossier();
    }

    public Coverage coverage() {
        return findings.coverage();
    }

    public String slug() {
        return dossier().provider().slug();
    }

    /** The weighted mean of the axes. */
    Estimate total(Weights weights, Set<Axis> inUse) {
        double mean = 0;
        for (AxisScore axis : axes) {
            mean += weights.share(axis.axis(), inUse) * axis.scored().mean();
        }
        return new Estimate(mean, drawn.variance(shares(weights, inUse)));
    }

    /** What part of the score each thing is. */
    Map<Indicator, Double> shares(Weights weights, Set<Axis> inUse) {
        Map<Indicator, Double> shares = new EnumMap<>(Indicator.class);
        for (AxisScore axis : axes) {
            double weight = weights.share(axis.axis(), inUse);
            axis.parts().forEach(part -> shares.put(part.part().indicator(), weight * part.share()));
        }
        return shares;
    }
}
