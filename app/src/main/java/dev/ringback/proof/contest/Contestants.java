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
            all.addAll(List.of(WeightedMean.values()));
        }
        all.add(OwnMethod.asServed());
        all.add(OwnMethod.oracle());
        return List.copyOf(all);
    }
}
