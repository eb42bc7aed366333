package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.store.Leases.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** One at a time, and a sleeper finds out. */
@Isolated("starts processes and waits for them")
class LeasesIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static Leases leases;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
        leases = record.bean(Leases.class);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void clear() {
        record.clear();
    }

    @Test
    void oneOfManyGetsIt() {
        List<Optional<Lease>> taken = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> leases.take("crawl", "process " + one, LONG)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, taken.stream().filter(Optional::isPresent).count());
        assertTrue(leases.holder("crawl").orElseThrow().holder().startsWith("process "));
        assertTrue(leases.take("index", "another", LONG).isPresent(), "leases of two names are two");
    }

    @Test
    void whatIsGivenBackOrRunsOutGoesToTheNextWithAHigherFence() throws Exception {
        Lease first = leases.take("crawl", "first", LONG).orElseThrow();
        leases.giveBack(first);
        assertEquals(Optional.empty(), leases.holder("crawl"));
        Lease second = leases.take("crawl", "second", SHORT).orElseThrow();
        Thread.sleep(100);
        Lease third = leases.take("crawl", "third", LONG).orElseThrow();
        assertTrue(first.fence() < second.fence() && second.fence() < third.fence());
        assertFalse(leases.renew(second, LONG), "it is another's now");
        leases.giveBack(second);
        assertEquals("third", leases.holder("crawl").orElseThrow().holder(), "nobody gives back what is not theirs");
        assertTrue(leases.renew(third, LONG));
    }

    @Test
    void aSleeperWhoseLeaseWasTakenWritesNothing() throws Exception {
        Lease sleeper = leases.take("crawl", "sleeper", SHORT).orElseThrow();
        Thread.sleep(100);
        assertTrue(leases.renew(sleeper, SHORT), "late, but nobody else came");
        Thread.sleep(100);
        leases.take("crawl", "next", LONG).orElseThrow();
        LeaseLost lost = assertThrows(
                LeaseLost.class,
                () -> leases.holding(sleeper, () -> {
                    throw new AssertionError("work was begun");
                }));
        assertTrue(String.valueOf(lost.getMessage()).startsWith("Another process has taken over the lease \"crawl\""));
    }

    @Test
    void nobodyTakesItWhileItsHolderWrites() throws Exception {
        Lease holder = leases.take("crawl", "holder", SHORT).orElseThrow();
        Thread.sleep(100);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> leases.holding(holder, () -> {
            writing.countDown();
            return assertReleased(written);
        }));
        writing.await();
        CompletableFuture<Optional<Lease>> next =
                CompletableFuture.supplyAsync(() -> leases.take("crawl", "next", LONG));
        Thread.sleep(300);
        assertFalse(next.isDone());
        written.countDown();
        work.join();
        assertTrue(next.join().isPresent());
    }

    private static boolean assertReleased(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }
}
