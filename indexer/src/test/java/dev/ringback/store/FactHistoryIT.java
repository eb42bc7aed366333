package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.RowKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Both clocks of a claim, and the news. The companies are invented. */
class FactHistoryIT {
    private static final String VERSIONS =
            "SELECT body ->> 'hours' || ' held ' || held_from || '..' || held_until || ' '"
                    + " || CASE WHEN known_until IS NULL THEN 'known' ELSE 'was known' END FROM claim_version ORDER BY known_from";

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
    void whatOneBeginsWithIsNoNews() {
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        assertEquals(List.of(), news());
        assertEquals(List.of("24/7 held 2026-01-05..2026-01-05 known"), record.query(VERSIONS));
    }

    @Test
    void hoursThatShrinkAreNewsWithBeforeAndAfter() {
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        store.begun();
        store.replace(Files.provider("example-pay", "Example", hours("Mo-Fr 09:00-17:00", "2026-03-07")));
        assertEquals(List.of("example-pay changed 24/7 Mo-Fr 09:00-17:00"), news());
        assertEquals(
                List.of(
                        "24/7 held 2026-01-05..2026-01-05 was known",
                        "Mo-Fr 09:00-17:00 held 2026-03-07..2026-03-07 known"),
                record.query(VERSIONS));
    }

    @Test
    void whatIsReadAgainAndStillSaysSoIsNoNewsAndHoldsLonger() {
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        store.begun();
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-03-07")));
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-05-09")));
        assertEquals(List.of(), news());
        assertEquals(
                "24/7 held 2026-01-05..2026-05-09 known", record.query(VERSIONS).getLast());
    }

    @Test
    void aClaimThatIsTakenBackIsNewsAndStaysInTheHistory() {
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        store.begun();
        store.replace(Files.provider("example-pay", "Example"));
        assertEquals(List.of("example-pay withdrawn 24/7 -"), news());
        assertEquals(List.of("24/7 held 2026-01-05..2026-01-05 was known"), record.query(VERSIONS));
        String id = record.query("SELECT claim_id FROM claim_version").getFirst();
        assertTrue(store.claim(id).orElseThrow().knownUntil().isPresent(), "what was said is still found");
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        assertTrue(store.claim(id).orElseThrow().knownUntil().isEmpty());
        assertEquals(List.of("example-pay withdrawn 24/7 -", "example-pay added - 24/7"), news());
    }

    @Test
    void aNewProviderIsOnePieceOfNewsAndSoIsOneThatGoes() {
        store.begun();
        store.replace(Files.provider("example-pay", "Example", hours("24/7", "2026-01-05")));
        assertEquals(List.of("example-pay provider_added - -"), news());
        store.remove("providers/example-pay.yaml");
        assertEquals("example-pay provider_added - -", news().getFirst());
        assertEquals(
                Set.of("example-pay withdrawn 24/7 -", "example-pay provider_removed - -"),
                Set.copyOf(news().subList(1, 3)),
                "two pieces of one moment, in no order");
    }

    @Test
    void aPageOfKnownAgeHeldSinceThen() {
        store.replace(Files.provider("a", "A", dated("2025")));
        store.replace(Files.provider("b", "B", dated("2026-02")));
        store.replace(Files.provider("c", "C", dated("2025-07-01")));
        store.replace(Files.provider("d", "D", dated("2026")));
        assertEquals(
                List.of("2025-07-01", "2025-12-31", "2026-02-28", "2026-03-07"),
                record.query("SELECT held_from FROM claim_version ORDER BY 1"));
    }

    private static String hours(String hours, String readAt) {
        return "{\"kind\":\"support\",\"channel\":\"phone\",\"hours\":\"" + hours + "\",\"read_at\":\"" + readAt
                + "\",\"read_from\":\"live\",\"source\":{\"kind\":\"provider\",\"url\":\"https://example.com/\"},"
                + "\"text\":\"Read on " + readAt + "\"}";
    }

    private static String dated(String pageDate) {
        return hours("24/7", "2026-03-07")
                .replace("{\"kind\":\"support\"", "{\"page_date\":\"" + pageDate + "\",\"kind\":\"support\"");
    }

    private static List<String> news() {
        return record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change -> change.kind() == RowKind.FACT_CHANGE)
                .map(Change::node)
                .map(node -> line(node.orElseThrow()))
                .toList();
    }

    private static String line(JsonNode news) {
        return news.path("provider").asString() + " " + news.path("what").asString() + " "
                + news.path("before").path("hours").asString("-") + " "
                + news.path("claim").path("hours").asString("-");
    }
}
