package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.ChildJvm;
import dev.ringback.archive.Archive;
import dev.ringback.archive.Damage;
import dev.ringback.fetch.FaultyOrigin;
import dev.ringback.fetch.FaultyOrigin.Asked;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.RecordForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a process that crawls and indexes, again and again until all is read: nothing is lost, nothing is
 * doubled, the index is what a new one would be, and the evidence can be read to the end.
 */
class CrawlKillIT {
    private static final int SITES = 40;
    private static final int PAGES = 5;
    private static final long SEED = 20261121;

    @TempDir
    Path temp;

    @Test
    void nothingIsLostOrDoubledByTwentyKills(TestReporter reporter) throws Exception {
        kill(20, reporter);
    }

    @Test
    @Tag("measure")
    void nothingIsLostOrDoubledByFiveHundredKills(TestReporter reporter) throws Exception {
        kill(500, reporter);
    }

    private void kill(int kills, TestReporter reporter) throws Exception {
        Random random = new Random(SEED);
        int done = 0;
        int round = 0;
        try (RecordForTests record = new RecordForTests(temp.resolve("record"))) {
            while (done < kills) {
                record.clear();
                done += round(record, temp.resolve("round-" + round++), kills - done, random);
            }
        }
        reporter.publishEntry("kills", done + " in " + round + " whole crawls");
    }

    /** One crawl to its end, killed at random moments on its way; gives how often. */
    private static int round(RecordForTests record, Path folder, int mostKills, Random random) throws Exception {
        try (FaultyOrigin web = FaultyOrigin.start()) {
            build(web);
            load(record, folder);
            int kills = 0;
            while (kills < mostKills && !runs(record, folder, web, 20 + random.nextInt(900))) {
                kills++;
            }
            while (!runs(record, folder, web, 120_000)) {
                throw new AssertionError("a run that nobody killed came to no end");
            }
            check(record, folder, web, kills);
            return kills;
        }
    }

    private static void build(FaultyOrigin web) {
        for (int site = 0; site < SITES; site++) {
            FaultyOrigin.Site one = web.site("site" + site + ".example");
            one.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /p\n".getBytes(StandardCharsets.UTF_8));
            one.redirect("/s0", "/s0-moved").page("/s0-moved", "<html>moved " + site + "</html>");
            for (int page = 1; page < PAGES; page++) {
                one.page("/s" + page, "<html>" + "page of site ".repeat(200) + site + " " + page + "</html>");
            }
        }
    }

    private static void load(RecordForTests record, Path folder) throws IOException {
        DataFolderOnDisk data = new DataFolderOnDisk(folder.resolve("data"));
        for (int site = 0; site < SITES; site++) {
            StringBuilder more = new StringBuilder("domains: [site" + site + ".example]\nsources:\n");
            for (int page = 0; page < PAGES; page++) {
                more.append("  - url: http://site%1$d.example/s%2$d\n    reads: support\n".formatted(site, page));
            }
            data.provider("pay-" + site, more.toString());
        }
        LoadReport report = record.bean(Pipeline.class).load(data.path(), TODAY);
        assertEquals(List.of(), report.refused());
    }

    /** Whether it came to its end before it was killed. */
    private static boolean runs(RecordForTests record, Path folder, FaultyOrigin web, int millis) throws Exception {
        Process child = ChildJvm.with("-Xmx256m", ChildJvm.SHORT_LIVED)
                .of(
                        CrawlChild.class,
                        record.address().url(),
                        record.address().user(),
                        record.address().password(),
                        folder,
                        web.plainPort())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", out.readLine());
            boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            return ended && child.exitValue() == 0;
        }
    }

    private static void check(RecordForTests record, Path folder, FaultyOrigin web, int kills) {
        assertEquals(
                List.of(Integer.toString(SITES * PAGES)),
                record.query("SELECT count(*) FROM source_state WHERE last_outcome = 'fetched' AND visit IS NULL"));
        assertEquals(
                List.of("0"),
                record.query(
                        "SELECT count(*) FROM (SELECT url FROM capture GROUP BY url HAVING count(*) > 1) AS twice"),
                "an answer that was kept is not asked for again");
        assertEquals(List.of(Integer.toString(SITES * (PAGES + 3))), record.query("SELECT count(*) FROM capture"));
        assertServedTwiceOnlyWhenKilled(web, kills);
        try (Archive archive = CrawlRig.archive(folder.resolve("evidence"))) {
            List<Damage> damages = archive.check();
            assertTrue(damages.size() <= kills, () -> "only torn ends of killed runs: " + damages);
        }
        IndexFolder live = new IndexFolder(folder.resolve("index"));
        try (Generation followed = record.bean(Pipeline.class).index(live);
                Generation rebuilt =
                        record.bean(Pipeline.class).reindex(new IndexFolder(folder.resolve("index-anew")))) {
            assertEquals(rebuilt.digest(), followed.digest());
            assertEquals(SITES * PAGES, followed.sources().size());
        }
    }

    /** What was on its way when a kill came has to be asked again; so many at once, and no page without such a reason. */
    private static void assertServedTwiceOnlyWhenKilled(FaultyOrigin web, int kills) {
        TreeMap<String, Integer> asked = new TreeMap<>();
        for (Asked one : web.asked()) {
            asked.merge(one.host() + one.path(), 1, Integer::sum);
        }
        long again = asked.values().stream().mapToLong(times -> times - 1L).sum();
        assertTrue(again <= (long) kills * SITES, () -> again + " were asked again after " + kills + " kills");
        assertTrue(asked.keySet().stream().noneMatch(path -> path.endsWith("/p")));
    }
}
