package dev.ringback.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many worlds, as many at once as there are cores: each takes some hundred megabytes. */
final class Cores {
    private final Consumer<String> progress;

    /** @param progress is told what is done; called from several threads */
    Cores(Consumer<String> progress) {
        this.progress = progress;
    }

    /** What comes of each seed, in the order of the seeds. */
    <T> List<T> each(List<Long> seeds, Function<Long, String> name, Function<Long, T> work)
            throws InterruptedException {
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<T>> futures = new ArrayList<>();
            seeds.forEach(seed -> futures.add(cores.submit(() -> {
                T done = work.apply(seed);
                progress.accept(name.apply(seed));
                return done;
            })));
            try {
                return done(futures);
            } catch (InterruptedException | RuntimeException fault) {
                cores.shutdownNow();
                throw fault;
            }
        }
    }

    private static <T> List<T> done(List<Future<T>> futures) throws InterruptedException {
        List<T> done = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                done.add(future.get());
            } catch (ExecutionException fault) {
                throw new IllegalStateException("A world could not be judged: " + fault.getCause(), fault);
            }
        }
        return done;
    }
}
