package dev.ringback.rank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider on one axis.
 *
 * @param known whether anything is known of it there
 * @param scored what it counts with: by what is known of it, and by what is usual where nothing is
 * @param parts what the axis looks at, as far as anybody is known there
 */
public record AxisScore(Axis axis, boolean known, Estimate scored, List<Weighed> parts) {
    public AxisScore {
        parts = List.copyOf(parts);
    }

    /**
     * A part with what it counts.
     *
     * @param share of the axis, from 0 to 1
     * @param drawn what the part says, drawn towards what is usual by as much as it is doubtful
     */
    public record Weighed(Part part, double share, Estimate drawn) {}

    static AxisScore of(Axis axis, List<Part> all, Field field, Field.Drawn drawn) {
        List<Weighed> parts = all.stream()
                .filter(part -> part.indicator().axis() == axis)
                .flatMap(part -> drawn
                        .of(part.indicator())
                        .map(estimate -> new Weighed(part, field.share(part.indicator()), estimate))
                        .stream())
                .toList();
        Map<Indicator, Double> weights = new EnumMap<>(Indicator.class);
        double mean = 0;
        for (Weighed one : parts) {
            mean += one.share() * one.drawn().mean();
            weights.put(one.part().indicator(), one.share());
        }
        boolean known = parts.stream().anyMatch(one -> one.part().known());
        return new AxisScore(axis, known, new Estimate(mean, drawn.variance(weights)), parts);
    }

    /** Empty where nothing is known. */
    public Optional<Estimate> estimate() {
        return known ? Optional.of(scored) : Optional.empty();
    }
}
