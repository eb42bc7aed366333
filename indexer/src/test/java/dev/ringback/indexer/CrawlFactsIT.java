package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.archive.Archive;
import dev.ringback.fetch.FaultyOrigin;
import dev.ringback.fetch.Fetcher;
import dev.ringback.fetch.Limits;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Facts;
import dev.ringback.model.Incident;
import dev.ringback.model.WatchedSource;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.RecordForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A crawl ends in claims, incidents and reviews, in the record and in the index. Sites and companies are invented. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrawlFactsIT {
    private static final CrawlOrder AGAIN = new CrawlOrder(Set.of(), Set.of(), true);

    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    private FaultyOrigin web;
    private DataFolderOnDisk data;
    private Archive archive;

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
    void aPageBecomesClaimsBesideWhatAPersonWrote() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", """
                claims:
                  - kind: support
                    channel: phone
                    purpose: support
                    hours: 24/7
                    text: A phone line round the clock.
                    source: {url: 'http://alpha.example/support', kind: provider}
                    read_at: '2026-11-20'
                    read_from: stored_copy
                """);
        crawl();
        Dossier dossier = dossier();
        Claim read = read(dossier).getFirst();
        assertEquals(
                "Mo-Fr 09:00-17:00 America/New_York +442079460958 PROVIDER",
                line(read) + " " + read.evidence().source().kind());
        assertTrue(read.evidence().reading().orElseThrow().quote().contains("7946"), read::toString);
        Facts.Difference difference = dossier.facts().differences().getFirst();
        assertEquals(
                "24/7",
                difference.first().contact().orElseThrow().hours().orElseThrow().text());
        assertEquals(read, difference.second());
        assertEquals(
                List.of("differs"), record.query("SELECT body ->> 'what' FROM fact_change"), "what is new is no news");
        WatchedSource.Yield brought = dossier.sources().getFirst().brought().orElseThrow();
        assertEquals(read(dossier).size(), brought.claims());
        assertTrue(dossier.provider().callable(read).isPresent(), "it stands on a confirmed domain");
    }

    @Test
    void hoursThatShrinkOnThePageAreNews() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        web.site("alpha.example").page("/support", page("Monday to Friday 10am - 3pm ET"));
        crawl();
        assertEquals(
                List.of("changed Mo-Fr 09:00-17:00 Mo-Fr 10:00-15:00"),
                record.query("SELECT concat_ws(' ', body ->> 'what', body -> 'before' ->> 'hours', body -> 'claim' ->>"
                        + " 'hours') FROM fact_change"));
        assertEquals(
                List.of("ended", "known"),
                record.query("SELECT CASE WHEN known_until IS NULL THEN 'known' ELSE 'ended' END FROM claim_version"
                        + " WHERE body ? 'hours' ORDER BY known_from"));
        assertEquals("Mo-Fr 10:00-15:00", hours(read(dossier()).getFirst()));
    }

    @Test
    void aPageThatVanishesEndsNoFact() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        List<Claim> before = read(dossier());
        web.site("alpha.example")
                .answer(
                        "/support",
                        (asked, socket, out) -> out.write(
                                "HTTP/1.1 410 Gone\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        crawl();
        assertEquals(before, read(dossier()));
    }

    @Test
    void whatAPublisherReservesIsNotMinedAndNoLongerSaid() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        assertEquals(1, read(dossier()).size());
        web.site("alpha.example")
                .page(
                        "/support",
                        page("Monday to Friday 9am - 5pm ET")
                                .replace("<head>", "<head><meta name='tdm-reservation' content='1'>"));
        crawl();
        assertEquals(List.of(), read(dossier()));
        assertEquals(
                "reserved",
                dossier()
                        .sources()
                        .getFirst()
                        .brought()
                        .orElseThrow()
                        .problems()
                        .getFirst()
                        .kind());
    }

    @Test
    void aPageThatWasUnderstoodByAnOlderReaderIsReadAnew() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        record.execute("UPDATE page_yield SET reader_version = 0");
        record.execute("DELETE FROM read_claim");
        crawl();
        assertEquals(1, read(dossier()).size(), "though the page is as it was");
    }

    @Test
    void reviewsOfAPageAreKeptAndTheirTextsStayInTheRecord() throws Exception {
        web.site("alpha.example").page("/support", """
                <html><body><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
                "name": "Example Till", "aggregateRating": {"ratingValue": "4.6", "reviewCount": "31"},
                "review": {"@type": "Review", "reviewBody": "Somebody's own words", "datePublished": "2026-10-01",
                "reviewRating": {"ratingValue": 5}, "author": {"name": "Somebody"}}}</script></body></html>""");
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        assertEquals(
                List.of("aggregate 4.6 31"),
                dossier().reviews().stream()
                        .map(one -> one.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                                + one.rating().orElseThrow().toPlainString() + " "
                                + one.count().map(String::valueOf).orElse("-"))
                        .sorted()
                        .toList());
        assertTrue(dossier().reviews().stream().allMatch(one -> one.text().isEmpty()));
        assertEquals(
                List.of("alpha.example 5 Somebody's own words 2026-10-01"),
                record.query(
                        "SELECT concat_ws(' ', source, body ->> 'stars', body ->> 'text', body ->> 'day') FROM review"));
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM review WHERE body::text LIKE '%Somebody\"%'"));
        crawl();
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM review"));
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM read_rating"));
    }

    @Test
    void aStatusPageLeadsToItsListsAndAnIncidentIsCompletedLater() throws Exception {
        web.site("status.alpha.example")
                .page("/", """
                        <html><head><link rel="alternate" type="application/atom+xml" href="/history.atom"></head>
                        <body><h1>Alpha Status</h1><p>All Systems Operational</p></body></html>""")
                .page("/api/v2/incidents.json", "application/json", bytes(incidents("""
                        "status": "investigating", "resolved_at": null,""")));
        named("  - {url: 'http://status.alpha.example/', reads: status, platform: atlassian_statuspage}\n", "");
        crawl();
        Incident open = dossier().incidents().getFirst();
        assertEquals("unknown", open.endKnown());
        assertEquals(Optional.of(Instant.parse("2026-11-20T10:15:00Z")), open.firstUpdateAt());
        Instant seen = dossier().windows().getFirst().to().orElseThrow();
        web.site("status.alpha.example").page("/api/v2/incidents.json", "application/json", bytes(incidents("""
                "status": "resolved", "resolved_at": "2026-11-20T12:00:00Z",""")));
        crawl();
        assertEquals(1, dossier().incidents().size(), "completed, not doubled");
        Incident over = dossier().incidents().getFirst();
        assertEquals("exact", over.endKnown());
        assertEquals(Optional.of(Instant.parse("2026-11-20T12:00:00Z")), over.resolvedAt());
        assertTrue(dossier().windows().getFirst().to().orElseThrow().isAfter(seen), "its history went on being seen");
        assertEquals(1, dossier().windows().size());
        load();
        assertEquals(
                List.of("/", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json", "/history.atom"),
                record.query("SELECT replace(url, 'http://status.alpha.example', '') FROM source ORDER BY 1"),
                "a new load of the catalogue does not take them away");
    }

    @Test
    void anIndexBuiltAnewHasTheSame() throws Exception {
        web.site("alpha.example").page("/support", page("Monday to Friday 9am - 5pm ET"));
        named("  - {url: 'http://alpha.example/support', reads: support}\n", "");
        crawl();
        IndexFolder folder = new IndexFolder(temp.resolve("index"));
        Pipeline pipeline = record.bean(Pipeline.class);
        String digest;
        try (Generation generation = pipeline.index(folder)) {
            digest = generation.digest();
        }
        try (Generation anew = pipeline.reindex(folder)) {
            assertEquals(digest, anew.digest());
            assertEquals(1, read(anew.dossier("alpha").orElseThrow()).size());
        }
    }

    private static String page(String hours) {
        return "<html lang='en'><head><title>Support</title></head><body><main><h1>Customer support</h1>"
                + "<p>Call our support team at +44 20 7946 0958, " + hours + ".</p></main></body></html>";
    }

    private static String incidents(String end) {
        return """
                {"page": {"id": "alpha", "name": "Alpha"}, "incidents": [{"id": "k1", "name": "Card payments fail", %s
                "impact": "major", "created_at": "2026-11-20T10:15:00Z", "started_at": "2026-11-20T10:15:00Z",
                "incident_updates": [{"id": "u1", "status": "investigating", "body": "We are looking into it.",
                "created_at": "2026-11-20T10:15:00Z", "display_at": "2026-11-20T10:15:00Z"}]}]}""".formatted(end);
    }

    private void named(String sources, String more) throws IOException {
        data.provider("alpha", "domains: [alpha.example]\nsources:\n" + sources + more);
        load();
    }

    private void load() {
        LoadReport report = record.bean(Pipeline.class).load(data.path(), TODAY);
        assertEquals(List.of(), report.refused(), report::toString);
    }

    private void crawl() throws InterruptedException {
        try (Fetcher fetcher = CrawlRig.fetcher(web.connector(), web.trust(), Limits.OURS)) {
            CrawlRig.crawl(record, fetcher, archive, Clock.systemUTC()).run(AGAIN, new CrawlListener() {
                @Override
                public void begun(int due) {}

                @Override
                public void read(CrawlReport.Line line) {}
            });
        }
    }

    private Dossier dossier() throws IOException {
        try (Generation generation = record.bean(Pipeline.class).index(new IndexFolder(temp.resolve("index")))) {
            return generation.dossier("alpha").orElseThrow();
        }
    }

    private static List<Claim> read(Dossier dossier) {
        return dossier.provider().claims().stream().filter(Claim::isRead).toList();
    }

    private static String line(Claim claim) {
        return hours(claim) + " "
                + claim.contact()
                        .flatMap(one -> one.hours())
                        .flatMap(one -> one.timezone())
                        .map(String::valueOf)
                        .orElse("-")
                + " " + claim.contact().flatMap(one -> one.phone()).orElse("-");
    }

    private static String hours(Claim claim) {
        return claim.contact()
                .flatMap(one -> one.hours())
                .map(one -> one.text())
                .orElse("-");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
