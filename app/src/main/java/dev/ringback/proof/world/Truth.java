package dev.ringback.proof.world;

import dev.ringback.rank.Weights;

/**
 * How a provider really is, each from 0 to 1.
 *
 * @param responsiveness the mean star value that a customer whom nobody chose would give today
 */
public record Truth(double availability, double downtime, double responsiveness) {
    /** Of a world that is about reviews alone. */
    static Truth ofReviews(double responsiveness) {
        return new Truth(responsiveness, responsiveness, responsiveness);
    }

    /** With the weights of who names none. */
    public double score() {
        Weights weights = Weights.DEFAULT;
        double sum = weights.availability() + weights.downtime() + weights.responsiveness();
        return (weights.availability() * availability
                        + weights.downtime() * downtime
                        + weights.responsiveness() * responsiveness)
                / sum;
    }
}
