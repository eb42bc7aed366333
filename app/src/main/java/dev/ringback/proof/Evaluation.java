package dev.ringback.proof;

import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lets contestants judge many worlds, as many at once as there are cores, and tells how near each came. */
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
        return new WorldTable(kind, trials(kind, seeds));
    }

    private List<Trial> trials(WorldKind kind, List<Long> seeds) throws InterruptedException {
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Trial>> trials = new ArrayList<>();
            seeds.forEach(seed -> trials.add(cores.submit(() -> trial(kind, seed))));
            try {
                return done(trials);
            } catch (InterruptedException | RuntimeException fault) {
                cores.shutdownNow();
                throw fault;
            }
        }
    }

    private static List<Trial> done(List<Future<Trial>> trials) throws InterruptedException {
        List<Trial> done = new ArrayList<>();
        for (Future<Trial> trial : trials) {
            try {
                done.add(trial.get());
            } catch (ExecutionException fault) {
                throw new IllegalStateException("A world could not be judged: " + fault.getCause(), fault);
            }
        }
        return done;
    }

    private Trial trial(WorldKind kind, long seed) {
        World world = kind.make(seed);
        Map<Contestant, Measure> measures = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            measures.put(contestant, Measure.of(contestant.judge(world), world));
        }
        progress.accept(kind + " " + seed);
        return new Trial(kind, seed, measures);
    }
}
