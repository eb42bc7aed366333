package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Limits;
import dev.ringback.fetch.RecordingConnector;
import dev.ringback.index.IndexFolder;
import dev.ringback.index.LiveIndex;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** A process that crawls and indexes at once, to be killed. */
final class CrawlChild {
    private CrawlChild() {}

    /** @param arguments address, user and password of the database, folder, port of the web */
    public static void main(String[] arguments) throws Exception {
        DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        Path folder = Path.of(arguments[3]);
        int port = Integer.parseInt(arguments[4]);
        try (ApplicationContext beans = RecordForTests.beansOn(address);
                Archive archive = CrawlRig.archive(folder.resolve("evidence"));
                Fetcher fetcher =
                        CrawlRig.fetcher(new RecordingConnector(port, port), SSLContext.getDefault(), Limits.OURS)) {
            Thread indexer = Thread.ofPlatform().daemon().start(() -> index(beans, folder));
            Crawl crawl = new Crawl(
                    beans.getBean(CatalogueStore.class),
                    beans.getBean(CrawlStore.class),
                    beans.getBean(Leases.class),
                    fetcher,
                    archive,
                    CrawlRig.QUICK,
                    Clock.systemUTC());
            System.out.println("ready");
            crawl.run(CrawlOrder.DUE, new CrawlListener() {
                @Override
                public void begun(int due) {}

                @Override
                public void read(CrawlReport.Line line) {}
            });
            indexer.interrupt();
            indexer.join();
        }
    }

    private static void index(ApplicationContext beans, Path folder) {
        ChangeFeed feed = beans.getBean(ChangeFeed.class);
        IndexFolder index = new IndexFolder(folder.resolve("index"));
        try (LiveIndex live = LiveIndex.open(index, feed.recordId(), index.nextNumber())) {
            while (!Thread.currentThread().isInterrupted()) {
                live.apply(feed.after(live.changeNumber()));
                Thread.sleep(20);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
