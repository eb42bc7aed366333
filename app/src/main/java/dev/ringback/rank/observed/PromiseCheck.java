package dev.ringback.rank.observed;

import dev.ringback.model.Claim;
import java.util.List;

/**
 * A promise beside what was met of it.
 *
 * @param claims that promise it, in the order of the facts; one at least
 */
public record PromiseCheck(Promise promise, List<Claim> claims, Met met) {
    public PromiseCheck {
        claims = List.copyOf(claims);
    }

    /** Whether it is promised to a part of the customers only; accounts do not tell whether they are of these. */
    public boolean isBound() {
        return claims.stream().allMatch(claim -> claim.scope().isBound());
    }

    /** How far it may be counted on. */
    public Kept kept() {
        return Kept.of(met);
    }
}
