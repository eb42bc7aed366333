package dev.ringback.app;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Manners;
import dev.ringback.fetch.UserAgent;
import dev.ringback.indexer.Crawl;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import java.time.Clock;

/** A crawl with what it needs open: the way to the web, and the evidence. */
final class OpenCrawl implements AutoCloseable {
    private final Fetcher fetcher;
    private final Archive archive;
    private final Crawl crawl;

    OpenCrawl(Installation installation, UserAgent userAgent) {
        Clock clock = Clock.systemUTC();
        this.fetcher = Fetcher.of(userAgent, clock);
        this.archive = Archive.open(installation.evidence(), clock, Archive.ROTATE_AT_BYTES);
        this.crawl = new Crawl(
                installation.bean(CatalogueStore.class),
                installation.bean(CrawlStore.class),
                installation.bean(Leases.class),
                fetcher,
                archive,
                Manners.OURS,
                clock);
    }

    Crawl crawl() {
        return crawl;
    }

    @Override
    public void close() {
        fetcher.close();
        archive.close();
    }
}
