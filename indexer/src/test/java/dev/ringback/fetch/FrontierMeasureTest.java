package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million requests in simulated time, and a hundred thousand random robots.txt. */
@Tag("measure")
class FrontierMeasureTest {
    private static final long SEED = 20261122;
    private static final int HOSTS = 5_000;

    @Test
    void aMillionRequestsWithoutReasonToComplain() {
        long start = System.nanoTime();
        SimulatedCrawl crawl = new SimulatedCrawl(new SimulatedWeb(HOSTS, SEED));
        crawl.run(1_000_000);
        PoliteLedger ledger = crawl.ledger();
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE frontier: %d fetches (%d of them robots.txt), %d hosts, %d visits settled, %d violations,"
                        + " %d connections at once at most, %d days simulated, seed %d, %.1f seconds, %s",
                ledger.fetches(),
                ledger.robotsFiles(),
                HOSTS,
                crawl.settled(),
                ledger.violationCount(),
                ledger.mostConnected(),
                crawl.simulated().toDays(),
                SEED,
                (System.nanoTime() - start) / 1e9,
                crawl.outcomes()));
        assertEquals(List.of(), ledger.violations());
        assertEquals(crawl.added(), crawl.settled());
    }

    @Test
    void robotsAreReadAsCrawlerCommonsReadsThem() {
        long start = System.nanoTime();
        RandomRobots.Comparison comparison = RandomRobots.compare(100_000, SEED);
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE robots: %d files, %d verdicts, %d differ and are explained, %d differ without, seed %d,"
                        + " %.1f seconds",
                comparison.files(),
                comparison.verdicts(),
                comparison.explained(),
                comparison.unexplained().size(),
                SEED,
                (System.nanoTime() - start) / 1e9));
        assertEquals(List.of(), comparison.unexplained());
    }
}
