package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.ChildJvm;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that went wrong by chance, and by intent: nothing throws, takes long or goes beyond its bounds. */
class MutatedPagesTest {
    private static final long SEED = 20261122;
    private static final int MUTANTS = 20_000;
    private static final int THREADS = 2;

    /** Of a run in full; {@code -Dringback.mutants=} for another. */
    private static final int ALL_MUTANTS = Integer.getInteger("ringback.mutants", 1_000_000);

    @Test
    void mutantsAndHostilePagesAreReadInTimeInASmallHeap() throws Exception {
        ChildJvm.with("-Xmx256m", "-XX:+ExitOnOutOfMemoryError")
                .run("MEASURE", System.out::println, MutatedPagesTest.class);
    }

    /** The child: the hostile pages find it warm, as a crawl is that has read thousands. */
    public static void main(String[] none) throws Exception {
        System.out.println("MEASURE in " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        check(FuzzPages.small(), MUTANTS);
        HostilePages.ALL.forEach(page -> System.out.println("MEASURE hostile: " + page.read()));
    }

    @Test
    @Tag("measure")
    void mutantsOfAllPagesNeitherThrowNorTakeLong() throws Exception {
        check(FuzzPages.mixed(), ALL_MUTANTS);
    }

    private static void check(List<byte[]> pages, int mutants) throws Exception {
        int part = mutants / THREADS;
        List<Callable<MutatedPages.Run>> parts = IntStream.range(0, THREADS)
                .<Callable<MutatedPages.Run>>mapToObj(i -> () -> MutatedPages.run(pages, SEED + (long) i * part, part))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<MutatedPages.Run> done : threads.invokeAll(parts)) {
                MutatedPages.Run run = done.get();
                System.out.println("MEASURE mutants of " + pages.size() + " pages: " + run);
                assertEquals(0, run.faults().size(), run::toString);
                assertTrue(run.isQuick(), run::toString);
            }
        }
    }
}
