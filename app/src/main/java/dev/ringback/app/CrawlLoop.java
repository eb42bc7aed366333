package dev.ringback.app;

import dev.ringback.indexer.Crawl;
import dev.ringback.indexer.CrawlListener;
import dev.ringback.indexer.CrawlOrder;
import dev.ringback.indexer.CrawlReport;
import dev.ringback.indexer.ReviewUpkeep;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.StartFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is due beside the server, for as long as it runs. Where another process does so, it waits for its end. */
final class CrawlLoop {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlLoop.class);

    /** What is loaded or given up by another process meanwhile is seen this soon. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Whatever goes wrong, nothing is tried more often. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Crawl crawl;
    private final CrawlStore store;
    private final ReviewUpkeep reviews;
    private final Progress progress;
    private final Clock clock = Clock.systemUTC();
    private String lastFault = "";

    CrawlLoop(Crawl crawl, CrawlStore store, ReviewUpkeep reviews, Progress progress) {
        this.crawl = crawl;
        this.store = store;
        this.reviews = reviews;
        this.progress = progress;
    }

    /** Until interrupted. */
    Void run() throws InterruptedException {
        while (true) {
            Thread.sleep(step());
        }
    }

    /** @return how long to wait then */
    private Duration step() throws InterruptedException {
        try {
            Duration pause = untilNextDue();
            if (pause.isZero()) {
                tell(crawl.run(CrawlOrder.DUE, new Silent()));
                reviews.catchUp();
                pause = untilNextDue();
            }
            lastFault = "";
            return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        } catch (RuntimeException | Error fault) {
            if (!Stopping.hasBegun()) {
                warn(fault);
            }
            return LONGEST_PAUSE;
        }
    }

    /** Another process that crawls, a database that is away, a full disk: each may pass. */
    private void warn(Throwable fault) {
        String what = fault instanceof StartFault ? String.valueOf(fault.getMessage()) : fault.toString();
        if (!what.replaceAll("\\d+", "").equals(lastFault)) {
            LOG.warn("The web is not read for now; tried again each minute: {}", what);
        }
        lastFault = what.replaceAll("\\d+", "");
    }

    private Duration untilNextDue() {
        Instant now = clock.instant();
        return store.watched().stream()
                .map(CrawlStore::dueAt)
                .min(Instant::compareTo)
                .map(next -> next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO)
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
    }

    private void tell(CrawlReport report) {
        CrawlLines.summary(report).forEach(progress::say);
    }

    /** A line for each run is enough beside a server. */
    private static final class Silent implements CrawlListener {
        @Override
        public void begun(int due) {}

        @Override
        public void read(CrawlReport.Line line) {}
    }
}
