package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand bad hosts at once, with the limits of the real crawl, beside one good host that is asked each second. */
@Tag("measure")
class FetcherMeasureTest {
    private static final int BAD = 1_000;
    private static final List<String> PATHS = List.of(
            "/bomb.gz", "/chunk-forever", "/drip-10s", "/hdr-flood", "/hang", "/hang-body", "/slow-head", "/drip");

    @Test
    void badHostsDelayNobodyAndAreGivenUpInTime() throws Exception {
        try (FaultyOrigin origin = FaultyOrigin.start();
                Fetcher fetcher = new Fetcher(
                        FetcherTest.AGENT,
                        Limits.OURS,
                        FetcherTest.PUBLIC,
                        origin.connector(),
                        origin.trust(),
                        Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertInstanceOf(Reply.Answered.class, good(fetcher));
            long start = System.nanoTime();
            List<Future<Reply>> bad = new ArrayList<>();
            for (int i = 0; i < BAD; i++) {
                Ask ask = FetcherTest.ask("http://www.example.com" + PATHS.get(i % PATHS.size()), Ask.Kind.PAGE);
                bad.add(threads.submit(() -> fetcher.get(ask)));
            }
            Duration slowestGood = Duration.ZERO;
            int goods = 0;
            while (!bad.stream().allMatch(Future::isDone)) {
                long asked = System.nanoTime();
                assertInstanceOf(Reply.Answered.class, good(fetcher));
                Duration took = Duration.ofNanos(System.nanoTime() - asked);
                slowestGood = took.compareTo(slowestGood) > 0 ? took : slowestGood;
                goods++;
                Thread.sleep(1_000);
            }
            report(bad, goods, slowestGood, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Reply good(Fetcher fetcher) {
        return fetcher.get(FetcherTest.ask("http://good.example.org/ok", Ask.Kind.PAGE));
    }

    private static void report(List<Future<Reply>> bad, int goods, Duration slowestGood, Duration all) {
        Map<String, Integer> faults = new TreeMap<>();
        Duration longest = Duration.ZERO;
        for (Future<Reply> each : bad) {
            Reply reply = each.resultNow();
            faults.merge(reply instanceof Reply.Broken broken ? broken.detail() : "answered", 1, Integer::sum);
            longest = reply.took().compareTo(longest) > 0 ? reply.took() : longest;
        }
        System.out.println(
                "MEASURE fetch: " + BAD + " bad hosts, longest " + longest.toMillis() + " ms, all over after "
                        + all.toMillis() + " ms; good host asked " + goods + " times, slowest " + slowestGood.toMillis()
                        + " ms; " + faults);
        assertEquals(0, faults.getOrDefault("answered", 0));
        assertTrue(slowestGood.compareTo(Duration.ofSeconds(1)) <= 0, "the good host waited " + slowestGood);
        assertTrue(
                longest.compareTo(Duration.ofSeconds(21)) <= 0 && longest.compareTo(Duration.ofSeconds(19)) >= 0,
                longest + " is not 20 s");
    }
}
