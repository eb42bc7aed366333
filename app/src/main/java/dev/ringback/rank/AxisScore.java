package dev.ringback.rank;

import java.util.List;
import java.util.Optional;

/**
 * A provider on one axis.
 *
 * @param known whether anything is known of it there
 * @param scored what it counts with: by what is known of it, and by what is usual where nothing is
 * @param parts what the axis looks at, as far as anybody is known there
 */
public record AxisScore(Axis axis, boolean known, Estimate scored, List<Weighed> parts) {

    /**
     * A part with what it counts.
     *
     * @param share of the axis, from 0 to 1
     * @param drawn what the part says, drawn towards what is usual by as much as it is doubtful
     */
    public record Weighed(Part part, double share, Estimate drawn) {}

    static AxisScore of(Axis axis, List<Part> parts, Field field) {
        List<Weighed> weighed = parts.stream()
                .filter(part -> part.indicator().axis() == axis)
                .filter(part -> field.inUse().contains(part.indicator()))
                .map(part -> new Weighed(part, field.share(part.indicator()), field.drawn(part)))
                .toList();
        double mean = 0;
        double variance = 0;
        for (Weighed one : weighed) {
            mean += one.share() * one.drawn().mean();
            variance += one.share() * one.share() * one.drawn().variance();
        }
        boolean known = weighed.stream().anyMatch(one -> one.part().known());
        return new AxisScore(axis, known, new Estimate(mean, variance), weighed);
    }

    /** Empty where nothing is known. */
    public Optional<Estimate> estimate() {
        return known ? Optional.of(scored) : Optional.empty();
    }
}
