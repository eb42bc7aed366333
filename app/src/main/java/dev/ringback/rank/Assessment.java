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
 */
public record Assessment(Findings findings, List<AxisScore> axes, Field.Drawn drawn) {
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
                drawn);
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
        Map<Indicator, Double> all = new EnumMap<>(Indicator.class);
        for (AxisScore axis : axes) {
            double weight = weights.share(axis.axis(), inUse);
            mean += weight * axis.scored().mean();
            axis.parts().forEach(part -> all.put(part.part().indicator(), weight * part.share()));
        }
        return new Estimate(mean, drawn.variance(all));
    }
}
