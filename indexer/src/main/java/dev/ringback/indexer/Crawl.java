package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.Manners;
import dev.ringback.fetch.Web;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import java.time.Clock;

/** Reads what is due from the web, politely, and keeps it: steps 2 and 4 of the way of the data. */
public final class Crawl {
    /** The lease for it, of which there is one in a record. */
    static final String LEASE = "crawl";

    private final CatalogueStore catalogue;
    private final CrawlStore store;
    private final Leases leases;
    private final Web web;
    private final Archive archive;
    private final Manners manners;
    private final Clock clock;

    public Crawl(
            CatalogueStore catalogue,
            CrawlStore store,
            Leases leases,
            Web web,
            Archive archive,
            Manners manners,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.leases = leases;
        this.web = web;
        this.archive = archive;
        this.manners = manners;
        this.clock = clock;
    }

    /**
     * Reads until nothing of the order is left. May be interrupted or killed at any moment; the next run goes on.
     *
     * @throws dev.ringback.store.StartFault when another process crawls
     * @throws dev.ringback.store.LeaseLost when another process has taken over
     */
    public CrawlReport run(CrawlOrder order, CrawlListener listener) throws InterruptedException {
        try (HeldLease lease = HeldLease.take(leases, LEASE, "reads the web", HeldLease.LENGTH)) {
            return new CrawlRun(catalogue, store, lease.lease(), web, archive, manners, clock, order, listener).run();
        }
    }
}
