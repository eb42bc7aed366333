package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.FaultyOrigin;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Limits;
import dev.ringback.fetch.Manners;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A thousand hosts that misbehave in one crawl with a good one, with our own limits and manners. */
@Tag("measure")
class CrawlMeasureIT {
    private static final int BAD_HOSTS = 1_000;
    private static final int GOOD_PAGES = 5;
    private static final List<String> BAD =
            List.of("/bomb.gz", "/chunk-flood", "/drip-10s", "/hdr-flood", "/hang", "/slow-head", "/chunk-forever");

    @TempDir
    Path temp;

    @Test
    void aThousandBadHostsDoNotHoldUpAGoodOne(TestReporter reporter) throws Exception {
        try (RecordForTests record = new RecordForTests(temp.resolve("record"))) {
            List<Long> alone = crawl(record, temp.resolve("alone"), 0);
            record.clear();
            List<Long> crowded = crawl(record, temp.resolve("crowded"), BAD_HOSTS);
            long worst = 0;
            for (int request = 0; request < alone.size(); request++) {
                worst = Math.max(worst, pause(crowded, request) - pause(alone, request));
            }
            long all = crowded.getLast() - alone.getLast();
            String figures = "MEASURE crowd: the good host was asked at " + alone + " ms alone, at " + crowded
                    + " ms beside " + BAD_HOSTS + " bad hosts; no request was held up by more than " + worst
                    + " ms, all " + alone.size() + " together by " + all + " ms";
            reporter.publishEntry(figures);
            System.out.println(figures);
            assertTrue(worst <= 1_000, figures);
        }
    }

    /** From the request before, or from the start. */
    private static long pause(List<Long> came, int request) {
        return came.get(request) - (request == 0 ? 0 : came.get(request - 1));
    }

    /** When the good host's requests came, in milliseconds since the start. */
    private static List<Long> crawl(RecordForTests record, Path folder, int badHosts) throws Exception {
        List<Long> came = Collections.synchronizedList(new ArrayList<>());
        try (FaultyOrigin web = FaultyOrigin.start();
                Archive archive = CrawlRig.archive(folder.resolve("evidence"));
                Fetcher fetcher = CrawlRig.fetcher(web.connector(), web.trust(), Limits.OURS)) {
            load(record, folder, badHosts);
            long start = System.nanoTime();
            List<String> paths = new ArrayList<>(List.of("/robots.txt", "/.well-known/tdmrep.json"));
            for (int page = 0; page < GOOD_PAGES; page++) {
                paths.add("/page" + page);
            }
            for (String path : paths) {
                web.site("good.example").answer(path, (asked, socket, out) -> {
                    came.add((System.nanoTime() - start) / 1_000_000);
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"
                            .getBytes(StandardCharsets.UTF_8));
                });
            }
            Crawl crawl = new Crawl(
                    record.bean(CatalogueStore.class),
                    record.bean(CrawlStore.class),
                    record.bean(Leases.class),
                    fetcher,
                    archive,
                    Manners.OURS,
                    Clock.systemUTC());
            CrawlReport report = crawl.run(CrawlOrder.DUE, new CrawlListener() {
                @Override
                public void begun(int due) {}

                @Override
                public void read(CrawlReport.Line line) {}
            });
            assertEquals(badHosts + GOOD_PAGES, report.lines().size());
            assertEquals(GOOD_PAGES + 2, came.size());
        }
        return came;
    }

    private static void load(RecordForTests record, Path folder, int badHosts) throws IOException {
        DataFolderOnDisk data = new DataFolderOnDisk(folder.resolve("data"));
        StringBuilder good = new StringBuilder("domains: [good.example]\nsources:\n");
        for (int page = 0; page < GOOD_PAGES; page++) {
            good.append("  - url: http://good.example/page").append(page).append("\n    reads: support\n");
        }
        data.provider("m-good", good.toString());
        for (int bad = 0; bad < badHosts; bad++) {
            String host = "bad" + bad + ".example";
            data.provider(
                    (bad % 2 == 0 ? "a-bad-" : "z-bad-") + bad,
                    "domains: [" + host + "]\nsources:\n  - url: http://" + host + BAD.get(bad % BAD.size())
                            + "\n    reads: support\n");
        }
        LoadReport report = record.bean(Pipeline.class).load(data.path(), TODAY);
        assertEquals(List.of(), report.refused());
    }
}
