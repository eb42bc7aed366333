package dev.ringback.rank.observed;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;

/**
 * How far a promise may be counted on: the chance that it is kept. Begins at three of five, so that a promise which nobody has
 * told of is worth 0.6 of itself, and no number of accounts at one source is worth more than {@link Met#SAME_SOURCE} and one.
 */
public record Kept(double mean, double variance) {
    /** As if three had told before that it was kept, and two that it was not. */
    static final double KEPT_BEFORE = 3;

    static final double BROKEN_BEFORE = 2;

    /** Of a promise that no account speaks of. */
    public static final Kept UNOBSERVED = of(Met.NOTHING);

    static Kept of(Met met) {
        Beta beta = new Beta(KEPT_BEFORE + met.kept(), BROKEN_BEFORE + met.broken());
        return new Kept(beta.mean(), beta.variance());
    }

    /** Of the first thing that the claim promises; {@link #UNOBSERVED} where it promises nothing. */
    public static Kept of(Dossier dossier, Claim claim) {
        return Promises.of(claim).stream()
                .findFirst()
                .map(promise -> of(Met.of(dossier.observations(), one -> promise.outcome(one.told()))))
                .orElse(UNOBSERVED);
    }
}
