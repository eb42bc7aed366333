package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.Connector;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Limits;
import dev.ringback.fetch.Manners;
import dev.ringback.fetch.Resolver;
import dev.ringback.fetch.UserAgent;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A whole crawl with the real fetcher, evidence and record, on a web of invented sites on loopback. */
final class CrawlRig {
    /** Ours but for the pauses, which would make a test of minutes. */
    static final Manners QUICK =
            new Manners("ringback", Duration.ofMillis(30), 0.5, Duration.ofSeconds(60), 5, Duration.ofDays(7));

    /** TEST-NET-3 is not public; an address of a public range is only ever told to the connector, which dials loopback. */
    private static final byte[] PUBLIC = {93, (byte) 184, (byte) 216, 34};

    private CrawlRig() {}

    /** Every name below .example and example.com has an address; every other has none. */
    static Resolver names() {
        return host -> {
            if (!host.endsWith(".example") && !host.endsWith("example.com")) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getByAddress(host, PUBLIC));
        };
    }

    static Fetcher fetcher(Connector connector, SSLContext trust, Limits limits) {
        return new Fetcher(
                new UserAgent("test", "crawler@example.com"), limits, names(), connector, trust, Clock.systemUTC());
    }

    static Crawl crawl(RecordForTests record, Fetcher fetcher, Archive archive, Clock clock) {
        return new Crawl(
                record.bean(CatalogueStore.class),
                record.bean(CrawlStore.class),
                record.bean(Leases.class),
                fetcher,
                archive,
                QUICK,
                clock);
    }

    static Archive archive(Path folder) {
        return Archive.open(folder, Clock.systemUTC(), Archive.ROTATE_AT_BYTES);
    }
}
