package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Series;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.FaultyOrigin;
import dev.ringback.fetch.FaultyOrigin.Asked;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Limits;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.Change;
import dev.ringback.form.RowKind;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole crawls over invented sites on loopback, on a real PostgreSQL, with real evidence. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrawlIT {
    private static final String TERMS = "/.well-known/tdmrep.json";
    private static final String UNKNOWN = "the name does not resolve";
    private static final CrawlOrder AGAIN = new CrawlOrder(Set.of(), Set.of(), true);
    private static final String PAGE = "<html><body><h1>Support</h1><p>Call us round the clock.</p></body></html>";

    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    private FaultyOrigin web;
    private DataFolderOnDisk data;
    private Archive archive;
    private final List<CrawlReport.Line> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        record = new RecordForTests(state);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void begin() throws IOException {
        record.clear();
        web = FaultyOrigin.start();
        data = new DataFolderOnDisk(temp.resolve("data"));
        archive = CrawlRig.archive(temp.resolve("evidence"));
    }

    @AfterEach
    void end() throws IOException {
        web.close();
        archive.close();
    }

    @Test
    void whatIsDueIsReadOnceAndKept() throws Exception {
        web.site("alpha.example").page("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /private\n"));
        web.site("alpha.example").page("/support", PAGE).page("/contact", PAGE);
        named("alpha", "support", "/support", "contact", "/contact");
        CrawlReport report = crawl(CrawlOrder.DUE);
        assertEquals(List.of("contact fetched", "support fetched"), outcomes(report));
        assertEquals(report.lines(), told);
        assertEquals(List.of(TERMS, "/contact", "/robots.txt", "/support"), paths());
        assertEquals(List.of(), crawl(CrawlOrder.DUE).lines(), "nothing is due again");
        assertEquals(4, web.asked().size());
        assertEquals(
                List.of(
                        "page 200 93.184.216.34",
                        "page 200 93.184.216.34",
                        "robots 200 93.184.216.34",
                        "status 404 93.184.216.34"),
                record.query("SELECT kind || ' ' || status || ' ' || address FROM capture ORDER BY 1"));
        assertEquals(List.of(), archive.check());
        assertTrue(
                web.asked().stream()
                        .allMatch(asked -> asked.headers()
                                .getOrDefault("user-agent", "")
                                .equals("Ringback/test (+mailto:crawler@example.com)")),
                () -> web.asked().toString());
    }

    @Test
    void whatIsForbiddenIsNotAskedFor() throws Exception {
        web.site("alpha.example")
                .page("/robots.txt", "text/plain", bytes("User-agent: ringback\nDisallow: /support\n"));
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        CrawlReport report = crawl(CrawlOrder.DUE);
        assertEquals(List.of("support disallowed"), outcomes(report));
        assertEquals(0, report.failures());
        assertEquals(List.of(TERMS, "/robots.txt"), paths());
        assertTrue(record.query("SELECT robots FROM source_state").getFirst().contains("/support"));
    }

    @Test
    void anUnchangedPageIsARevisitAndIsReadLaterAndLater() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        crawl(AGAIN);
        assertEquals(
                List.of("1"),
                record.query("SELECT count(*) FROM capture c JOIN capture o ON o.id = c.original_id"
                        + " AND o.content_sha256 = c.content_sha256"));
        assertEquals(
                List.of(String.valueOf(Duration.ofDays(7).toSeconds() * 3 / 2)),
                record.query("SELECT interval_seconds FROM source_state"));
        assertEquals(List.of("null"), record.query("SELECT changed_at FROM source_state"));
        assertEquals(List.of(), archive.check());
    }

    @Test
    void aPageThatIsKnownIsAskedForOnlyIfItChanged() throws Exception {
        web.site("alpha.example").answer("/support", (asked, socket, out) -> {
            boolean same = asked.headers().getOrDefault("if-none-match", "").equals("\"v1\"");
            String head = same ? "304 Not Modified" : "200 OK";
            out.write(bytes("HTTP/1.1 " + head + "\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n" + (same ? "" : PAGE)));
        });
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        assertEquals(List.of("support not_modified"), outcomes(crawl(AGAIN)));
        assertEquals(List.of("support not_modified"), outcomes(crawl(AGAIN)));
        assertEquals(
                List.of("200 -", "304 1", "304 1"),
                record.query("SELECT c.status || ' ' || coalesce((SELECT '1' FROM capture o WHERE o.id = c.original_id"
                        + " AND o.status = 200), '-') FROM capture c WHERE kind = 'page' ORDER BY read_at"));
        assertEquals(List.of(), archive.check());
    }

    @Test
    void aPageThatChangedIsReadSoonerAndIsNoNewsByItself() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        web.site("alpha.example").page("/support", PAGE.replace("<h1>Support</h1>", "<h1>Support!</h1>"));
        CrawlReport report = crawl(AGAIN);
        assertEquals("changed", report.lines().getFirst().detail());
        assertEquals(
                List.of(String.valueOf(Duration.ofDays(7).toSeconds() / 2)),
                record.query("SELECT interval_seconds FROM source_state"));
        assertEquals(List.of(), news());
    }

    @Test
    void aPageThatVanishesAgesAndComesBack() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        web.site("alpha.example")
                .answer(
                        "/support",
                        (asked, socket, out) -> out.write(bytes("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")));
        assertEquals(List.of("support gone"), outcomes(crawl(AGAIN)));
        List<String> since = record.query("SELECT gone_since || ' ' || last_seen_at FROM source_state");
        crawl(AGAIN);
        assertEquals(since, record.query("SELECT gone_since || ' ' || last_seen_at FROM source_state"));
        assertEquals(List.of("page_gone http://alpha.example/support"), news());
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM provider"), "nothing is deleted for it");
        web.site("alpha.example").page("/support", PAGE);
        crawl(AGAIN);
        assertEquals(List.of("null"), record.query("SELECT gone_since FROM source_state"));
        assertEquals(
                List.of("page_gone http://alpha.example/support", "page_back http://alpha.example/support"), news());
    }

    @Test
    void aRedirectIsFollowedUnderTheRulesOfItsHost() throws Exception {
        web.site("alpha.example").redirect("/support", "http://help.example/start");
        web.site("help.example").page("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /secret\n"));
        web.site("help.example").redirect("/start", "/here").page("/here", PAGE).page("/secret", PAGE);
        web.site("alpha.example").redirect("/contact", "http://help.example/secret");
        named("alpha", "support", "/support", "contact", "/contact");
        assertEquals(List.of("contact disallowed", "support fetched"), outcomes(crawl(CrawlOrder.DUE)));
        assertEquals(0, web.requests("/secret"));
        assertEquals(1, web.requests("/here"));
        assertEquals(List.of("null", "null"), record.query("SELECT visit FROM source_state"), "no visit is left over");
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws Exception {
        web.site("alpha.example").redirect("/support", "http://169.254.169.254/latest/meta-data/");
        web.site("alpha.example").redirect("/contact", "http://router.invalid/");
        named("alpha", "support", "/support", "contact", "/contact");
        CrawlReport report = crawl(CrawlOrder.DUE);
        assertEquals(2, report.failures(), report::toString);
        assertTrue(web.asked().stream().map(Asked::host).allMatch("alpha.example"::equals));
    }

    @Test
    void pagesAreFoundWhereNoneIsNamed() throws Exception {
        web.site("alpha.example").page("/", """
                <html><body><nav><a href="/login">Log in</a><a href="/help">Help centre</a>
                <a href="/contact">Contact us</a><a href="https://elsewhere.example/support">Support</a></nav></body></html>""");
        web.site("alpha.example")
                .page("/help", "<html><body><a href='/help/hours'>Support opening hours</a></body></html>");
        web.site("alpha.example")
                .page("/contact", PAGE)
                .page("/help/hours", PAGE)
                .page("/login", PAGE);
        web.site("alpha.example").page("/sitemap.xml", "application/xml", bytes("""
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>http://alpha.example/service-status</loc></url>
                <url><loc>http://alpha.example/blog/2019/party</loc></url></urlset>"""));
        web.site("alpha.example").page("/service-status", PAGE);
        website("alpha");
        CrawlReport report = crawl(CrawlOrder.DUE);
        List<String> read =
                report.lines().stream().map(CrawlReport.Line::url).sorted().toList();
        assertEquals(
                List.of(
                        "http://alpha.example/",
                        "http://alpha.example/contact",
                        "http://alpha.example/help",
                        "http://alpha.example/help/hours",
                        "http://alpha.example/service-status"),
                read);
        assertEquals(0, web.requests("/login"));
        assertEquals(
                List.of("found http://alpha.example/help"),
                record.query("SELECT origin || ' ' || found_on FROM source WHERE url LIKE '%hours'"));
        load();
        assertEquals(
                List.of("5"), record.query("SELECT count(*) FROM source"), "what was found stays at the next load");
    }

    @Test
    void aSiteWithoutEndStopsAtTheBudget() throws Exception {
        for (int i = 0; i < 300; i++) {
            web.site("alpha.example").page("/help/" + i, links("/help/", i * 7, 40));
        }
        web.site("alpha.example").page("/", links("/help/", 0, 40));
        website("alpha");
        crawl(CrawlOrder.DUE);
        assertEquals(
                PageFinder.PAGES_OF_A_PROVIDER,
                Integer.parseInt(record.query("SELECT count(*) FROM source WHERE origin = 'found'")
                        .getFirst()));
        assertTrue(
                web.asked().size() <= PageFinder.PAGES_OF_A_PROVIDER + 7,
                () -> web.asked().size() + " requests");
    }

    @Test
    void optOutsAreRecorded() throws Exception {
        web.site("alpha.example")
                .page("/robots.txt", "text/plain", bytes("User-agent: *\nContent-Signal: ai-train=no\n"));
        web.site("alpha.example")
                .page("/support", "<html><head><meta name='tdm-reservation' content='1'></head></html>");
        web.site("alpha.example")
                .page(TERMS, "application/json", bytes("[{\"location\": \"/sup*\", \"tdm-reservation\": 1}]"));
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        assertEquals(
                List.of(
                        "meta tdm_reservation 1",
                        "robots_txt text_mining content-signal: ai-train=no",
                        "tdmrep_json tdm_reservation /sup*"),
                record.query("SELECT (o ->> 'where') || ' ' || (o ->> 'signal') || ' ' || lower(o ->> 'value')"
                        + " FROM source_state, jsonb_array_elements(opt_outs) o ORDER BY 1"));
        crawl(AGAIN);
        assertEquals(1, web.requests(TERMS), "a host is asked for its terms once a month");
    }

    @Test
    void withoutANetworkEachSourceFailsInOneLineAndNothingElseIsHarmed() throws Exception {
        data.provider(
                "alpha", "domains: [alpha.invalid]\n" + sources("alpha.invalid", "support", "/a", "contact", "/b"));
        load();
        CrawlReport report = crawl(CrawlOrder.DUE);
        assertEquals(
                List.of("contact failed " + UNKNOWN, "support failed " + UNKNOWN),
                report.lines().stream()
                        .map(line -> line.kind() + " " + line.outcome() + " " + line.detail())
                        .sorted()
                        .toList());
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM capture"));
        assertEquals(List.of(), crawl(CrawlOrder.DUE).lines(), "it is tried again later, not at once");
    }

    @Test
    void whatAKilledRunHadKeptIsEnteredAndNotAskedForAgain() throws Exception {
        web.site("alpha.example").page("/support", "<html>another</html>");
        named("alpha", "support", "/support");
        UUID id = leaveOver("/support", Ask.Kind.PAGE, PAGE, Instant.now());
        assertEquals(List.of("support fetched"), outcomes(crawl(CrawlOrder.DUE)));
        assertEquals(0, web.requests("/support"));
        assertEquals(List.of(id.toString()), record.query("SELECT capture_id FROM source_state"));
        assertEquals(List.of("text/html"), record.query("SELECT content_type FROM capture WHERE kind = 'page'"));
        assertEquals(List.of(), crawl(CrawlOrder.DUE).lines());
    }

    @Test
    void rulesThatAKilledRunHadKeptLongAgoAreNotTakenForTodays() throws Exception {
        web.site("alpha.example").page("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /\n"));
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        leaveOver(
                "/robots.txt",
                Ask.Kind.ROBOTS,
                "User-agent: *\nAllow: /\n",
                Instant.now().minus(Duration.ofDays(30)));
        assertEquals(List.of("support disallowed"), outcomes(crawl(CrawlOrder.DUE)));
        assertEquals(0, web.requests("/support"));
        assertEquals(
                List.of("2"), record.query("SELECT count(*) FROM capture WHERE kind = 'robots'"), "both are entered");
    }

    /** The first of two answers that a kill left is asked for last; the run that enters the other is killed as well. */
    @Test
    void twoKillsLoseNothing() throws Exception {
        named("alpha", "support", "/support", "contact", "/contact");
        UUID first = leaveOver("/support", Ask.Kind.PAGE, PAGE, Instant.now());
        leaveOver("/contact", Ask.Kind.PAGE, PAGE, Instant.now());
        var left = new ArrayList<dev.ringback.archive.Kept>();
        archive.recover(file -> 0, left::add);
        Leases leases = record.bean(Leases.class);
        Leases.Lease lease =
                leases.take(Crawl.LEASE, "killed", Duration.ofMinutes(1)).orElseThrow();
        CaptureRow second = EvidenceKeeper.row(left.get(1));
        record.bean(CrawlStore.class).record(lease, List.of(CrawlStore.Step.of(List.of(), Optional.of(second))), false);
        leases.giveBack(lease);
        crawl(CrawlOrder.DUE);
        assertEquals(0, web.requests("/support"), "it was kept");
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM capture WHERE id = '" + first + "'"));
        assertEquals(
                List.of("1"),
                record.query("SELECT count(*) FROM evidence_file WHERE settled = (SELECT max(warc_offset + warc_length)"
                        + " FROM capture WHERE warc_file = name)"),
                "the old file need not be looked at again");
    }

    @Test
    void aDamagedEndIsToldOnce() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        leaveOver("/support", Ask.Kind.PAGE, PAGE, Instant.now());
        Path file;
        try (var files = Files.list(temp.resolve("evidence"))) {
            file = files.findFirst().orElseThrow();
        }
        archive.close();
        archive = CrawlRig.archive(temp.resolve("evidence"));
        Files.write(file, new byte[] {31, (byte) 139, 8, 0, 1, 2, 3}, StandardOpenOption.APPEND);
        assertEquals(1, crawl(CrawlOrder.DUE).notes().size());
        assertEquals(List.of(), crawl(AGAIN).notes());
    }

    @Test
    void whatARedirectLedToSaysNothingOfTheAddressThatLedThere() throws Exception {
        web.site("alpha.example").redirect("/support", "/b").answer("/b", CrawlIT::tagged);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        web.site("alpha.example").answer("/support", CrawlIT::tagged);
        assertEquals(List.of("support fetched"), outcomes(crawl(AGAIN)), "no validator of another address is sent");
    }

    @Test
    void aHostThatSaysUnchangedUnaskedGivesNoUntrueEvidence() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        web.site("alpha.example")
                .answer(
                        "/support",
                        (asked, socket, out) ->
                                out.write(bytes("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")));
        assertEquals(List.of("support failed"), outcomes(crawl(AGAIN)));
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM capture WHERE original_id IS NOT NULL"));
    }

    @Test
    void newTermsOfTheHostAreSeenOfAnUnchangedPage() throws Exception {
        web.site("alpha.example").answer("/support", CrawlIT::tagged);
        named("alpha", "support", "/support");
        crawl(CrawlOrder.DUE);
        assertEquals(List.of("[]"), record.query("SELECT opt_outs FROM source_state"));
        record.execute("DELETE FROM mining_terms");
        web.site("alpha.example")
                .page(TERMS, "application/json", bytes("[{\"location\": \"/\", \"tdm-reservation\": 1}]"));
        assertEquals(List.of("support not_modified"), outcomes(crawl(AGAIN)));
        assertTrue(record.query("SELECT opt_outs FROM source_state").getFirst().contains("tdmrep_json"));
    }

    @Test
    void linksOfEveryPageDoNotUseUpTheBudget() throws Exception {
        String menu = "<a href='/help'>Help</a><a href='/contact'>Contact us</a><a href='/status'>Service status</a>"
                + "<a href='/support'>Support</a>";
        web.site("alpha.example").page("/", "<html><body>" + menu + "</body></html>");
        for (String path : List.of("/help", "/contact", "/status", "/support")) {
            web.site("alpha.example")
                    .page(path, "<html><body>" + menu + links("/help" + path + "/", 0, 2) + "</body></html>");
        }
        website("alpha");
        crawl(CrawlOrder.DUE);
        assertTrue(
                Integer.parseInt(record.query("SELECT count(*) FROM source WHERE origin = 'found'")
                                .getFirst())
                        >= 8,
                () -> record.query("SELECT url FROM source").toString());
    }

    private static void tagged(Asked asked, java.net.Socket socket, java.io.OutputStream out) throws IOException {
        boolean same = asked.headers().getOrDefault("if-none-match", "").equals("\"v1\"");
        String head = same ? "304 Not Modified" : "200 OK";
        out.write(bytes("HTTP/1.1 " + head + "\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n" + (same ? "" : PAGE)));
    }

    /** As a run leaves it that was killed after the bytes were kept and before the record was told. */
    private UUID leaveOver(String path, Ask.Kind kind, String body, Instant at) throws IOException {
        String source = record.query("SELECT id FROM source ORDER BY id").getFirst();
        byte[] wire = bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        Ask ask = Ask.of(WebAddress.read("http://alpha.example" + path).found().orElseThrow(), kind);
        var reply = new Reply.Answered(
                at,
                Duration.ofMillis(20),
                200,
                List.of(),
                wire,
                bytes(body),
                false,
                java.net.InetAddress.getByName("93.184.216.34"));
        UUID id = UUID.randomUUID();
        archive.write(Capture.of(id, Series.PAGES, source, List.of(), ask, reply));
        archive.force();
        return id;
    }

    @Test
    void onlyOneCrawls() throws Exception {
        named("alpha", "support", "/support");
        Leases leases = record.bean(Leases.class);
        leases.take(Crawl.LEASE, "process 1 on another machine", Duration.ofMinutes(5));
        StartFault fault = assertThrows(StartFault.class, () -> crawl(CrawlOrder.DUE));
        assertTrue(
                String.valueOf(fault.getMessage())
                        .startsWith(
                                "Only one process reads the web at a time, and that is process 1 on another machine"),
                fault.getMessage());
        assertEquals(0, web.connections());
    }

    @Test
    void theLeaseOfADeadProcessOfThisMachineIsTakenOver() throws Exception {
        web.site("alpha.example").page("/support", PAGE);
        named("alpha", "support", "/support");
        String machine = java.net.InetAddress.getLocalHost().getHostName();
        record.bean(Leases.class).take(Crawl.LEASE, "process 999999999 on " + machine, Duration.ofMinutes(5));
        assertEquals(List.of("support fetched"), outcomes(crawl(CrawlOrder.DUE)));
    }

    @Test
    void aSourceThatIsNoLongerNamedGoesAndItsEvidenceStays() throws Exception {
        web.site("alpha.example").page("/support", PAGE).page("/contact", PAGE);
        named("alpha", "support", "/support", "contact", "/contact");
        crawl(CrawlOrder.DUE);
        named("alpha", "support", "/support");
        assertEquals(List.of("http://alpha.example/support"), record.query("SELECT url FROM source"));
        assertEquals(List.of("2"), record.query("SELECT count(*) FROM capture WHERE kind = 'page'"));
        assertTrue(tombstones().stream().anyMatch(key -> key.startsWith("alpha-")));
    }

    private static List<String> tombstones() {
        return record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change ->
                        change.kind() == RowKind.SOURCE && change.node().isEmpty())
                .map(Change::key)
                .toList();
    }

    private CrawlReport crawl(CrawlOrder order) throws InterruptedException {
        Clock clock = Clock.system(ZoneOffset.UTC);
        told.clear();
        try (Fetcher fetcher = CrawlRig.fetcher(web.connector(), web.trust(), Limits.OURS)) {
            return CrawlRig.crawl(record, fetcher, archive, clock).run(order, new CrawlListener() {
                @Override
                public void begun(int due) {}

                @Override
                public void read(CrawlReport.Line line) {
                    told.add(line);
                }
            });
        }
    }

    /** A provider on {@code http://<slug>.example} with sources of kinds and paths. */
    private void named(String slug, String... kindsAndPaths) throws IOException {
        String host = slug + ".example";
        data.provider(slug, "domains: [" + host + ", help.example]\n" + sources(host, kindsAndPaths));
        load();
    }

    private void website(String slug) throws IOException {
        data.write("providers/" + slug + ".yaml", """
                slug: %1$s
                name: Example %1$s
                website: http://%1$s.example
                domains: [%1$s.example]
                countries: [US]
                role: psp
                """.formatted(slug));
        load();
    }

    private void load() {
        LoadReport report = record.bean(Pipeline.class).load(data.path(), TODAY);
        assertEquals(List.of(), report.refused(), report::toString);
    }

    private static String sources(String host, String... kindsAndPaths) {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (int i = 0; i < kindsAndPaths.length; i += 2) {
            yaml.append("  - url: http://")
                    .append(host)
                    .append(kindsAndPaths[i + 1])
                    .append('\n');
            yaml.append("    reads: ").append(kindsAndPaths[i]).append('\n');
        }
        return yaml.toString();
    }

    private static String links(String path, int from, int count) {
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = from; i < from + count; i++) {
            page.append("<a href='")
                    .append(path)
                    .append(i % 300)
                    .append("'>Support topic ")
                    .append(i)
                    .append("</a>");
        }
        return page.append("</body></html>").toString();
    }

    private List<String> paths() {
        return web.asked().stream().map(Asked::path).sorted().toList();
    }

    private static List<String> outcomes(CrawlReport report) {
        return report.lines().stream()
                .map(line -> line.kind() + " " + line.outcome())
                .sorted()
                .toList();
    }

    private static List<String> news() {
        return record.query("SELECT (body ->> 'what') || ' ' || (body ->> 'url') FROM fact_change ORDER BY at, id");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
