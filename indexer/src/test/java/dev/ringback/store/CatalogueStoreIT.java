package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.RowKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record on a real PostgreSQL, one for all tests. The companies are invented. */
class CatalogueStoreIT {
    private static final List<String> TABLES = List.of("data_file", "provider", "claim", "incident", "catalogue_row");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static CatalogueStore store;

    @SuppressWarnings("NullAway.Init")
    private static ChangeFeed feed;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
        store = record.bean(CatalogueStore.class);
        feed = record.bean(ChangeFeed.class);
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
        DataFile example = Files.provider(
                "example-pay", "Example", Files.claim("b", "1"), Files.claim("a", "1"), Files.claim("c", "2"));
        DataFile incidents = Files.incidents("incidents.jsonl", "one", "two");
        List.of(example, incidents).forEach(store::replace);
        Changes changes = feed.after(0);
        assertEquals(
                List.of(
                        new Change(
                                1,
                                RowKind.PROVIDER,
                                "example-pay",
                                Optional.of(example.entries().getFirst())),
                        new Change(
                                2,
                                RowKind.INCIDENT,
                                "one",
                                Optional.of(incidents.entries().get(0))),
                        new Change(
                                2,
                                RowKind.INCIDENT,
                                "two",
                                Optional.of(incidents.entries().get(1)))),
                changes.list());
        assertEquals(feed.lastNumber(), changes.upTo());
        assertEquals(feed.recordId(), changes.recordId());
        assertEquals(
                List.of("incidents.jsonl", "providers/example-pay.yaml"),
                List.copyOf(store.digests().keySet()));
        assertEquals(example.sha256(), store.digests().get(example.path()));
    }

    @Test
    void claimsKeepTheirOrderAndTheirIds() {
        DataFile example = Files.provider(
                "example-pay", "Example", Files.claim("b", "1"), Files.claim("a", "1"), Files.claim("c", "2"));
        store.replace(example);
        assertEquals(List.of("b", "a", "c"), record.query("SELECT body ->> 'text' FROM claim ORDER BY position"));
        List<String> ids = new ArrayList<>();
        example.entries().getFirst().path("claims").forEach(claim -> ids.add(Digest.claimId("example-pay", claim)));
        assertEquals(ids, record.query("SELECT id FROM claim ORDER BY position"));
        List<String> readIds = new ArrayList<>();
        feed.after(0)
                .list()
                .getFirst()
                .node()
                .orElseThrow()
                .path("claims")
                .forEach(claim -> readIds.add(Digest.claimId("example-pay", claim)));
        assertEquals(ids, readIds);
    }

    @Test
    void theRowsOfOtherFilesAreLeftAlone() {
        store.replace(Files.provider("example-pay", "Example", Files.claim("a", "1")));
        store.replace(Files.provider("other-pay", "Other", Files.claim("a", "1")));
        String others = "SELECT xmin || slug FROM provider WHERE slug = 'other-pay' UNION ALL"
                + " SELECT xmin || id FROM claim WHERE provider_slug = 'other-pay' UNION ALL"
                + " SELECT xmin || path FROM data_file WHERE path = 'providers/other-pay.yaml'";
        List<String> before = record.query(others);
        long number = feed.lastNumber();
        store.replace(Files.provider("example-pay", "Example renamed", Files.claim("b", "1")));
        assertEquals(3, before.size());
        assertEquals(before, record.query(others));
        assertTrue(feed.lastNumber() > number);
        assertEquals(List.of("Example renamed", "Other"), record.query("SELECT name FROM provider ORDER BY 1"));
    }

    @Test
    void aFileThatIsGoneTakesItsRowsWithIt() {
        store.replace(Files.provider("example-pay", "Example", Files.claim("a", "1")));
        store.replace(Files.incidents("incidents.jsonl", "one"));
        store.replace(Files.row("outages.yaml", FileKind.OUTAGES));
        long number = feed.lastNumber();
        List.of("providers/example-pay.yaml", "incidents.jsonl", "outages.yaml").forEach(store::remove);
        TABLES.forEach(table -> assertEquals(List.of("0"), record.query("SELECT count(*) FROM " + table), table));
        assertTrue(feed.lastNumber() > number);
    }

    @Test
    void aSlugOfAnotherFileIsRefusedInWords() {
        store.replace(Files.provider("example-pay", "Example", Files.claim("a", "1")));
        List<List<String>> before = everything();
        DataFile thief = new DataFile(
                "providers/zzz.yaml",
                "x",
                FileKind.PROVIDER,
                Files.provider("example-pay", "Thief").entries());
        FileConflict conflict = assertThrows(FileConflict.class, () -> store.replace(thief));
        assertEquals(
                "the slug \"example-pay\" belongs to providers/example-pay.yaml in the record, which was refused or"
                        + " holds it still; mend that file or take it away",
                conflict.getMessage());
        assertEquals(before, everything());
    }

    @Test
    void aFileThatFailsInTheMiddleLeavesNothing() {
        store.replace(Files.incidents("incidents.jsonl", "one"));
        store.replace(Files.incidents("more.jsonl", "two"));
        List<List<String>> before = everything();
        DataFile collides = Files.incidents("more.jsonl", "three", "four", "one");
        FileConflict conflict = assertThrows(FileConflict.class, () -> store.replace(collides));
        assertTrue(
                String.valueOf(conflict.getMessage()).startsWith("the record cannot take it: ")
                        && String.valueOf(conflict.getMessage()).endsWith("Key (id)=(one) already exists."),
                conflict.getMessage());
        assertEquals(before, everything());
        store.replace(Files.incidents("more.jsonl", "three", "four"));
        assertEquals(List.of("four", "one", "three"), record.query("SELECT id FROM incident ORDER BY 1"));
    }

    @Test
    void aDatabaseThatFailsIsNotTheFilesFault() {
        record.execute("ALTER TABLE claim RENAME TO elsewhere");
        try {
            RuntimeException fault = assertThrows(
                    RuntimeException.class,
                    () -> store.replace(Files.provider("example-pay", "Example", Files.claim("a", "1"))));
            assertTrue(!(fault instanceof FileConflict), fault::toString);
        } finally {
            record.execute("ALTER TABLE elsewhere RENAME TO claim");
        }
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM provider"));
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

    private static List<List<String>> everything() {
        List<List<String>> all = new ArrayList<>();
        TABLES.forEach(table -> all.add(record.query("SELECT t.xmin || t::text FROM " + table + " t ORDER BY 1")));
        all.add(record.query("SELECT change_number FROM record_state"));
        return all;
    }
}
