package dev.ringback.fetch;

import dev.ringback.ChildJvm;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bombs and floods, eight at a time, in a JVM of its own with 256 MiB, which holds the bad server as well. */
class FetcherHeapTest {
    private static final List<String> PATHS =
            List.of("/bomb.gz", "/bomb2", "/large", "/chunk-flood", "/chunk-dust", "/hdr-1mb", "/hdr-flood");

    @Test
    void floodsFitInASmallHeap() throws Exception {
        ChildJvm.with("-Xmx256m", "-XX:+ExitOnOutOfMemoryError")
                .run("MEASURE", System.out::println, FetcherHeapTest.class);
    }

    /** The child. */
    public static void main(String[] none) throws Exception {
        try (FaultyOrigin origin = FaultyOrigin.start();
                Fetcher fetcher = new Fetcher(
                        FetcherTest.AGENT,
                        Limits.OURS,
                        FetcherTest.PUBLIC,
                        origin.connector(),
                        origin.trust(),
                        Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = IntStream.range(0, 20 * PATHS.size())
                    .mapToObj(
                            i -> FetcherTest.ask("http://www.example.com" + PATHS.get(i % PATHS.size()), Ask.Kind.FEED))
                    .map(ask -> threads.submit(() -> fetcher.get(ask)))
                    .toList();
            int tooLarge = 0;
            int hadToWait = 0;
            for (Future<Reply> reply : replies) {
                if (reply.get() instanceof Reply.Broken broken) {
                    tooLarge += broken.fault() == Reply.Fault.TOO_LARGE ? 1 : 0;
                    hadToWait += broken.fault() == Reply.Fault.TOO_SLOW ? 1 : 0;
                }
            }
            System.out.println("MEASURE heap: " + replies.size() + " floods at once, " + tooLarge + " too large, "
                    + hadToWait + " gave up waiting, most heap "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
            if (tooLarge + hadToWait != replies.size() - 20 || tooLarge < 8) { // /bomb2 is small, taken apart once
                throw new AssertionError(tooLarge + " and " + hadToWait);
            }
        }
    }
}
