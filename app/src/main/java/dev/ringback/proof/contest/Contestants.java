package dev.ringback.proof.contest;

import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.List;

/** Who takes part. */
public final class Contestants {
    private Contestants() {}

    /** The rules of thumb for that kind of world, our method, and the oracle. */
    public static List<Contestant> of(WorldKind kind) {
        List<Contestant> all = new ArrayList<>(List.of(Baseline.values()));
        if (kind.isOfThreeAxes()) {
            all.addAll(List.of(WeightedMean.MISSING_SKIPPED, WeightedMean.MISSING_ZERO));
        }
        all.add(OwnMethod.asServed());
        all.add(OwnMethod.oracle());
        return List.copyOf(all);
    }

    /**
     * Our method without a part of it each, by what that part goes by being withheld from it, beside the rule of the field on the
     * reviews as we weigh them.
     */
    public static List<Contestant> ablations(WorldKind kind) {
        List<Contestant> all = new ArrayList<>(List.of(new CleanedMean(), OwnMethod.withoutIntegrity()));
        for (Withheld each : Withheld.values()) {
            if (each != Withheld.NOTHING && each.isIn(kind)) {
                all.add(OwnMethod.without(each));
            }
        }
        return List.copyOf(all);
    }

    /** Who is attacked: the rules that the field uses most, and our method. */
    public static List<Contestant> underAttack() {
        return List.of(Baseline.MEAN_STARS, Baseline.BEER_ADVOCATE, Baseline.TRUSTPILOT_LIKE, OwnMethod.asServed());
    }
}
