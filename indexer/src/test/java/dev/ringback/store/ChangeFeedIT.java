package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.RowKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Change numbers become visible in the order of the commits, on a real PostgreSQL. The companies are invented. */
class ChangeFeedIT {
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
    void aTransactionHeldOpenIsNotPassedOver() throws Exception {
        try (Connection slow = record.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO data_file VALUES ('slow', 'outages', 'x')");
            statement.execute("INSERT INTO catalogue_row VALUES ('slow', 'slow', 'outage', '{\"provider\": \"a\"}')");
            store.replace(Files.provider("example-pay", "Example"));
            Changes first = feed.after(0);
            assertEquals(List.of("example-pay"), keys(first));
            slow.commit();
            Changes second = feed.after(first.upTo());
            assertEquals(List.of("slow"), keys(second), "what began first and ended last comes last");
            assertTrue(second.upTo() > first.upTo());
            assertEquals(List.of(), feed.after(second.upTo()).list());
        }
    }

    @Test
    void numbersAreTakenInTheOrderOfTheCommits() throws Exception {
        try (Connection slow = record.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO data_file VALUES ('slow', 'outages', 'x')");
            statement.execute("INSERT INTO catalogue_row VALUES ('slow', 'slow', 'outage', '{\"provider\": \"a\"}')");
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> store.replace(Files.provider("example-pay", "Example")));
            Thread.sleep(500);
            assertFalse(second.isDone(), "who has a number keeps others from theirs until its commit");
            assertEquals(List.of(), feed.after(0).list());
            slow.commit();
            second.get(20, TimeUnit.SECONDS);
        }
        assertEquals(List.of("slow", "example-pay"), keys(feed.after(0)));
        assertEquals(2, feed.lastNumber());
    }

    @Test
    void aTransactionHasOneNumberAndWhatItUndoesHasNone() {
        store.replace(Files.incidents("incidents.jsonl", "one", "two", "three"));
        assertEquals(1, feed.lastNumber());
        store.replace(Files.incidents("incidents.jsonl", "three", "four"));
        Changes changes = feed.after(1);
        assertEquals(2, changes.upTo());
        assertEquals(List.of("four", "one", "three", "two"), keys(changes));
        assertEquals(
                List.of("one", "two"),
                changes.list().stream()
                        .filter(change -> change.node().isEmpty())
                        .map(Change::key)
                        .toList(),
                "what is gone is a tombstone");
    }

    @Test
    void aClaimIsAChangeOfItsProvider() {
        store.replace(Files.provider("example-pay", "Example", Files.claim("a", "1")));
        record.execute("UPDATE claim SET body = body || '{\"text\": \"b\"}'");
        Changes changes = feed.after(1);
        assertEquals(List.of("example-pay"), keys(changes));
        JsonNode provider = changes.list().getFirst().node().orElseThrow();
        assertEquals("b", provider.path("claims").path(0).path("text").asString());
    }

    @Test
    void whatFailsLeavesNoChange() {
        record.execute("DO $$ BEGIN INSERT INTO data_file VALUES ('x', 'outages', 'x');"
                + " INSERT INTO catalogue_row VALUES ('x', 'x', 'outage', '{\"provider\": \"a\"}');"
                + " DELETE FROM catalogue_row; END $$");
        Changes changes = feed.after(0);
        assertEquals(List.of(new Change(1, RowKind.OUTAGE, "x", Optional.empty())), changes.list());
    }

    @Test
    void writersAtTheSameTimeGetDistinctNumbersAndNoneIsLost() throws Exception {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 25; round++) {
                        store.replace(Files.provider("pay-" + writer, "Round " + round, Files.claim("a", "1")));
                    }
                }))
                .toList();
        TreeMap<String, String> followed = new TreeMap<>();
        long at = 0;
        boolean done = false;
        while (!done) {
            done = writers.stream().allMatch(CompletableFuture::isDone);
            Changes changes = feed.after(at);
            assertTrue(changes.upTo() >= at, "numbers only rise");
            for (Change change : changes.list()) {
                assertTrue(change.number() > at && change.number() <= changes.upTo(), "none is of the past");
                followed.put(
                        change.key(), change.node().orElseThrow().path("name").asString());
            }
            at = changes.upTo();
        }
        for (CompletableFuture<Void> writer : writers) {
            writer.get();
        }
        assertEquals(100, feed.lastNumber());
        assertEquals("{pay-0=Round 24, pay-1=Round 24, pay-2=Round 24, pay-3=Round 24}", followed.toString());
    }

    @Test
    void whatIsReadIsOfOneMoment() throws Exception {
        store.replace(Files.provider("example-pay", "0", Files.claim("0", "1")));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int round = 1; round <= 50; round++) {
                store.replace(Files.provider("example-pay", "" + round, Files.claim("" + round, "1")));
            }
        });
        while (!writer.isDone()) {
            Changes changes = feed.after(0);
            JsonNode provider = changes.list().getFirst().node().orElseThrow();
            String name = provider.path("name").asString();
            assertEquals(name, provider.path("claims").path(0).path("text").asString());
            assertEquals(Long.parseLong(name) + 1, changes.upTo());
        }
        writer.get();
    }

    private static List<String> keys(Changes changes) {
        return changes.list().stream().map(Change::key).toList();
    }
}
