package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.store.CatalogueStore.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The record on a real PostgreSQL, one for all tests. The companies are invented. */
class CatalogueStoreIT {
    private static final List<String> TABLES =
            List.of("data_file", "provider", "source", "claim", "incident", "catalogue_row");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static CatalogueStore store;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
        store = record.bean(CatalogueStore.class);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void clear() {
        record.clear();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        DataFile example = provider("example-pay", "Example", claim("b", "1"), claim("a", "1"), claim("c", "2"));
        DataFile incidents = incidents("incidents.jsonl", "one", "two");
        List.of(example, incidents).forEach(store::replace);
        Snapshot snapshot = store.snapshot();
        assertEquals(
                List.of(
                        new CatalogueRow(RowKind.PROVIDER, example.entries().getFirst()),
                        new CatalogueRow(RowKind.INCIDENT, incidents.entries().get(0)),
                        new CatalogueRow(RowKind.INCIDENT, incidents.entries().get(1))),
                snapshot.rows());
        assertEquals(store.state(), snapshot.state());
        assertEquals(
                List.of("incidents.jsonl", "providers/example-pay.yaml"),
                List.copyOf(store.digests().keySet()));
        assertEquals(example.sha256(), store.digests().get(example.path()));
    }

    @Test
    void claimsKeepTheirOrderAndTheirIds() {
        DataFile example = provider("example-pay", "Example", claim("b", "1"), claim("a", "1"), claim("c", "2"));
        store.replace(example);
        assertEquals(List.of("b", "a", "c"), record.query("SELECT body ->> 'text' FROM claim ORDER BY position"));
        List<String> ids = new ArrayList<>();
        example.entries().getFirst().path("claims").forEach(claim -> ids.add(Digest.claimId("example-pay", claim)));
        assertEquals(ids, record.query("SELECT id FROM claim ORDER BY position"));
        List<String> readIds = new ArrayList<>();
        store.snapshot()
                .rows()
                .getFirst()
                .node()
                .path("claims")
                .forEach(claim -> readIds.add(Digest.claimId("example-pay", claim)));
        assertEquals(ids, readIds);
    }

    @Test
    void thereIsOneSourceForEachPage() {
        store.replace(provider("example-pay", "Example", claim("a", "1"), claim("b", "1"), claim("c", "2")));
        assertEquals(
                List.of("https://example.com/1", "https://example.com/2"),
                record.query("SELECT url FROM source ORDER BY 1"));
        assertEquals(
                List.of("2", "1"),
                record.query("SELECT count(*) FROM claim JOIN source s ON s.id = source_id GROUP BY url ORDER BY url"));
    }

    @Test
    void theRowsOfOtherFilesAreLeftAlone() {
        store.replace(provider("example-pay", "Example", claim("a", "1")));
        store.replace(provider("other-pay", "Other", claim("a", "1")));
        String others = "SELECT xmin || slug FROM provider WHERE slug = 'other-pay' UNION ALL"
                + " SELECT xmin || id FROM claim WHERE provider_slug = 'other-pay' UNION ALL"
                + " SELECT xmin || id FROM source WHERE provider_slug = 'other-pay' UNION ALL"
                + " SELECT xmin || path FROM data_file WHERE path = 'providers/other-pay.yaml'";
        List<String> before = record.query(others);
        String state = store.state();
        store.replace(provider("example-pay", "Example renamed", claim("b", "1")));
        assertEquals(4, before.size());
        assertEquals(before, record.query(others));
        assertNotEquals(state, store.state());
        assertEquals(List.of("Example renamed", "Other"), record.query("SELECT name FROM provider ORDER BY 1"));
        assertEquals(List.of("3"), record.query("SELECT change_number FROM data_file ORDER BY 1 DESC LIMIT 1"));
    }

    @Test
    void aFileThatIsGoneTakesItsRowsWithIt() {
        store.replace(provider("example-pay", "Example", claim("a", "1")));
        store.replace(incidents("incidents.jsonl", "one"));
        store.replace(row("outages.yaml", FileKind.OUTAGES));
        String state = store.state();
        List.of("providers/example-pay.yaml", "incidents.jsonl", "outages.yaml").forEach(store::remove);
        TABLES.forEach(table -> assertEquals(List.of("0"), record.query("SELECT count(*) FROM " + table), table));
        assertNotEquals(state, store.state());
    }

    @Test
    void aSlugOfAnotherFileIsRefusedInWords() {
        store.replace(provider("example-pay", "Example", claim("a", "1")));
        List<List<String>> before = everything();
        DataFile thief = new DataFile(
                "providers/zzz.yaml",
                "x",
                FileKind.PROVIDER,
                provider("example-pay", "Thief").entries());
        FileConflict conflict = assertThrows(FileConflict.class, () -> store.replace(thief));
        assertEquals(
                "the slug \"example-pay\" belongs to providers/example-pay.yaml in the record, which was refused or"
                        + " holds it still; mend that file or take it away",
                conflict.getMessage());
        assertEquals(before, everything());
    }

    @Test
    void aFileThatFailsInTheMiddleLeavesNothing() {
        store.replace(incidents("incidents.jsonl", "one"));
        store.replace(incidents("more.jsonl", "two"));
        List<List<String>> before = everything();
        DataFile collides = incidents("more.jsonl", "three", "four", "one");
        FileConflict conflict = assertThrows(FileConflict.class, () -> store.replace(collides));
        assertTrue(
                String.valueOf(conflict.getMessage()).startsWith("the record cannot take it: ")
                        && String.valueOf(conflict.getMessage()).endsWith("Key (id)=(one) already exists."),
                conflict.getMessage());
        assertEquals(before, everything());
        store.replace(incidents("more.jsonl", "three", "four"));
        assertEquals(List.of("four", "one", "three"), record.query("SELECT id FROM incident ORDER BY 1"));
    }

    @Test
    void aDatabaseThatFailsIsNotTheFilesFault() {
        record.execute("ALTER TABLE claim RENAME TO elsewhere");
        try {
            RuntimeException fault = assertThrows(
                    RuntimeException.class, () -> store.replace(provider("example-pay", "Example", claim("a", "1"))));
            assertTrue(!(fault instanceof FileConflict), fault::toString);
        } finally {
            record.execute("ALTER TABLE elsewhere RENAME TO claim");
        }
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM provider"));
    }

    @Test
    void numbersOfChangesAreSeenInTheOrderOfTheCommits() throws Exception {
        try (Connection slow = record.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO data_file VALUES ('slow', 'outages', 'x', next_change_number())");
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> store.replace(provider("example-pay", "Example")));
            Thread.sleep(500);
            assertTrue(!second.isDone(), "the second writer waits with its number for the first to commit");
            assertEquals(List.of(), List.copyOf(store.snapshot().rows()));
            assertTrue(store.state().endsWith("/0"), store::state);
            slow.commit();
            second.get(20, TimeUnit.SECONDS);
        }
        assertEquals(
                List.of("slow", "providers/example-pay.yaml"),
                record.query("SELECT path FROM data_file ORDER BY change_number"));
        assertTrue(store.state().endsWith("/2"), store::state);
    }

    @Test
    void writersAtTheSameTimeGetDistinctNumbersAndNoneIsLost() throws Exception {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 25; round++) {
                        store.replace(provider("pay-" + writer, "Round " + round, claim("a", "1")));
                    }
                }))
                .toList();
        long last = 0;
        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            long seen = changeNumber(store.snapshot().state());
            assertTrue(seen >= last, "numbers only rise");
            last = seen;
        }
        for (CompletableFuture<Void> writer : writers) {
            writer.get();
        }
        assertEquals(100, changeNumber(store.state()));
        assertEquals(List.of("4"), record.query("SELECT count(DISTINCT change_number) FROM data_file"));
    }

    @Test
    void aSnapshotIsOfOneMoment() throws Exception {
        store.replace(provider("example-pay", "0", claim("0", "1")));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int round = 1; round <= 50; round++) {
                store.replace(provider("example-pay", "" + round, claim("" + round, "1")));
            }
        });
        while (!writer.isDone()) {
            Snapshot snapshot = store.snapshot();
            JsonNode provider = snapshot.rows().getFirst().node();
            String name = provider.path("name").asString();
            assertEquals(name, provider.path("claims").path(0).path("text").asString());
            assertEquals(Long.parseLong(name) + 1, changeNumber(snapshot.state()));
        }
        writer.get();
    }

    @Test
    void reportsAreKeptAndTheNewestComesFirst() {
        ErrorReports reports = record.bean(ErrorReports.class);
        Instant at = Instant.parse("2026-11-21T20:00:00Z");
        reports.add(at, "/providers/example-pay", "The hours are wrong.", "https://www.example.com/hours");
        reports.add(at.plus(Duration.ofHours(1)), "/", "Ein \uD83D\uDCDE fehlt.\u0000", null);
        reports.add(at, "/", "x".repeat(ErrorReport.MAX_MESSAGE), null);
        List<ErrorReport> newest = reports.newest(2);
        assertEquals(2, newest.size());
        assertEquals(ErrorReport.MAX_MESSAGE, newest.get(0).message().length());
        assertEquals("Ein \uD83D\uDCDE fehlt.", newest.get(1).message());
        ErrorReport first = reports.newest(10).getLast();
        assertEquals(at, first.writtenAt());
        assertEquals("https://www.example.com/hours", first.sourceUrl());
    }

    @Test
    void aFloodOfReportsIsRefusedUntilItsHourHasPassed() {
        ErrorReports reports = record.bean(ErrorReports.class);
        Instant at = Instant.parse("2020-01-01T12:00:00Z");
        int kept = reports.newest(1_000).size();
        assertThrows(IllegalStateException.class, () -> {
            for (int i = 0; i < 1_000; i++) {
                reports.add(at, "/", "flood", null);
            }
        });
        assertTrue(reports.newest(1_000).size() - kept <= 200, "no more than an hour may bring");
    }

    private static long changeNumber(String state) {
        return Long.parseLong(state.substring(state.indexOf('/') + 1));
    }

    private static List<List<String>> everything() {
        List<List<String>> all = new ArrayList<>();
        TABLES.forEach(table -> all.add(record.query("SELECT t.xmin || t::text FROM " + table + " t ORDER BY 1")));
        all.add(record.query("SELECT change_number FROM record_state"));
        return all;
    }

    private static DataFile provider(String slug, String name, String... claims) {
        String json = "{\"claims\":[" + String.join(",", claims) + "],\"countries\":[\"US\"],\"name\":\"" + name
                + "\",\"role\":\"psp\",\"slug\":\"" + slug + "\",\"website\":\"https://example.com\"}";
        return file("providers/" + slug + ".yaml", FileKind.PROVIDER, json);
    }

    private static String claim(String text, String page) {
        return "{\"kind\":\"other\",\"read_at\":\"2026-11-21\",\"read_from\":\"live\",\"source\":{\"kind\":\"press\","
                + "\"url\":\"https://example.com/" + page + "\"},\"text\":\"" + text + "\",\"x\":[1.50,1E+2,null]}";
    }

    private static DataFile incidents(String path, String... ids) {
        return file(
                path,
                FileKind.INCIDENTS,
                java.util.Arrays.stream(ids)
                        .map(id ->
                                "{\"event\":\"e\",\"id\":\"" + id + "\",\"impact\":null,\"provider\":\"example-pay\"}")
                        .toArray(String[]::new));
    }

    private static DataFile row(String path, FileKind kind) {
        return file(path, kind, "{\"provider\":\"example-pay\"}");
    }

    /** As the reader hands files on: each entry in canonical form. */
    private static DataFile file(String path, FileKind kind, String... entries) {
        return new DataFile(
                path,
                Digest.sha256(String.join("\n", entries)),
                kind,
                java.util.Arrays.stream(entries)
                        .map(entry -> Json.tree(Json.canonical(Json.tree(entry))))
                        .toList());
    }
}
