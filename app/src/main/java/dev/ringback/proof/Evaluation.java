package dev.ringback.proof;

import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets contestants judge many worlds and tells how near each came. */
public final class Evaluation {
    private final List<Contestant> contestants;
    private final Consumer<String> progress;

    /** @param progress is told each world that is done; called from several threads */
    public Evaluation(List<Contestant> contestants, Consumer<String> progress) {
        this.contestants = List.copyOf(contestants);
        this.progress = progress;
    }

    /** The result for one kind of world. */
    public WorldTable table(WorldKind kind, List<Long> seeds) throws InterruptedException {
        return new WorldTable(
                kind, new Cores(progress).each(seeds, seed -> kind + " " + seed, seed -> trial(kind, seed)));
    }

    private Trial trial(WorldKind kind, long seed) {
        World world = kind.make(seed);
        Map<Contestant, Measure> measures = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            measures.put(contestant, Measure.of(contestant.judge(world), world));
        }
        return new Trial(kind, seed, measures);
    }
}
