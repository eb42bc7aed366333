package dev.ringback.rank;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's score as it hangs on what reviews say of it, where all else and what is usual stay: the law is normal, so that what
 * reviews do can be taken out and put in again without working out the rest anew.
 *
 * @param without the score if there were no reviews, from 0 to 1
 * @param usual what would then be thought of what they met
 * @param variance how far that may be off
 * @param together how score and that vary together
 */
record Lean(double without, double usual, double variance, double together) {

    /** Of a field in which {@link Indicator#ACCOUNTS} are in use. */
    static Lean of(Assessment one, Weights weights, Set<Axis> inUse) {
        Map<Indicator, Double> shares = one.shares(weights, inUse);
        Field.Drawn drawn = one.drawn();
        int accounts = drawn.inUse().indexOf(Indicator.ACCOUNTS);
        double[] with = drawn.joint().covariance()[accounts];
        double together = 0;
        for (int i = 0; i < with.length; i++) {
            together += shares.getOrDefault(drawn.inUse().get(i), 0.0) * with[i];
        }
        double score = one.total(weights, inUse).mean();
        Lean present = new Lean(score, drawn.joint().mean()[accounts], with[accounts], together);
        return one.findings().parts().stream()
                .filter(part -> part.isKnown(Indicator.ACCOUNTS))
                .findFirst()
                .map(part -> present.taken(part.found().orElseThrow()))
                .orElse(present);
    }

    private Lean taken(Estimate found) {
        double wide = 1 / (1 / variance - 1 / found.variance());
        double middle = wide * (usual / variance - found.mean() / found.variance());
        double both = together * wide / variance;
        double score = without - both * (found.mean() - middle) / (wide + found.variance());
        return new Lean(score, middle, wide, both);
    }

    /** The score with that. */
    double score(Optional<Estimate> found) {
        return found.isEmpty()
                ? without
                : without
                        + together
                                * (found.get().mean() - usual)
                                / (variance + found.get().variance());
    }
}
