package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.KeptEdition;
import dev.ringback.model.Method;
import dev.ringback.model.Observation;
import dev.ringback.review.TextReading;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.EditionStore;
import dev.ringback.store.NewReview;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions cut from a real PostgreSQL, and in an index. Days pass by moving what the record knows back. */
class EditionUpkeepIT {
    private static final Method METHOD = new Method("1", "2026a");

    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    private DataFolderOnDisk data;
    private IndexFolder folder;
    private Instant now;
    private LocalDate today;

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
        data = new DataFolderOnDisk(temp.resolve("data"));
        folder = new IndexFolder(temp.resolve("index"));
        now = record.bean(EditionStore.class).settledNow();
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** A new one for each: what was done is remembered. */
    private static EditionUpkeep upkeep() {
        return new EditionUpkeep(record.bean(EditionStore.class), record.bean(ReviewStore.class));
    }

    private void load() {
        assertEquals(
                0,
                record.bean(Pipeline.class).load(data.path(), TODAY).refused().size());
    }

    private static void daysPass(int days) {
        String back = " - interval '" + days + " days'";
        record.execute("UPDATE row_version SET known_at = known_at" + back);
        record.execute("UPDATE review SET known_at = known_at" + back);
        record.execute(
                "UPDATE review_version SET known_from = known_from" + back + ", known_until = known_until" + back);
        record.execute("UPDATE record_state SET begun_at = begun_at" + back);
        record.execute("UPDATE edition SET cut_at = cut_at" + back + ", day = day - " + days);
    }

    private static void write(String source, String item, int supportStars, String text) {
        var review = ReviewForm.review(
                Json.tree("""
                {"id": "%s", "provider": "example-pay", "source": "%s", "item": "%s", "kind": "review", "author": "%s",
                 "support_stars": %d, "day": "2026-10-02", "text": "%s"}
                """.formatted(ReviewForm.id(source, item), source, item, item, supportStars, text)));
        record.bean(ReviewStore.class).write(List.of(new NewReview(review, TextReading.of(review))));
    }

    private static List<KeptEdition> kept() {
        return record.bean(EditionStore.class).editions();
    }

    @Test
    void eachDayIsCutOnceAndWhatWasMissedIsMadeUpFor() throws Exception {
        assertTrue(upkeep().catchUp(now, METHOD).isNothing(), "nothing has begun");
        data.provider("example-pay", CLAIM);
        load();
        daysPass(3);
        List<KeptEdition> cut = upkeep().catchUp(now, METHOD).cut();
        List<LocalDate> days = today.minusDays(3).datesUntil(today).toList();
        assertEquals(
                days,
                cut.stream()
                        .map(KeptEdition::day)
                        .filter(day -> !day.isBefore(today.minusDays(3)))
                        .toList());
        assertTrue(cut.stream().allMatch(KeptEdition::isWholeDay));
        assertTrue(upkeep().catchUp(now, METHOD).isNothing());
        assertEquals(1, upkeep().catchUp(now.plusSeconds(86_400), METHOD).cut().size(), "today, when it is over");
        assertEquals(
                1,
                kept().stream().filter(edition -> edition.baseId().isEmpty()).count(),
                "the first is told whole, all others by difference to it");
    }

    /** The property behind every past day: as of T, today or after whatever came later, is the same. */
    @Test
    void whatBecameKnownLaterHasNoEffectOnADayThatIsOver() throws Exception {
        data.provider("example-pay", CLAIM);
        data.write("incidents.jsonl", DataFolderOnDisk.INCIDENT + "\n");
        load();
        write("plaza", "1", 4, "They answer the phone at once.");
        write("plaza", "2", 1, "Nobody answers the phone. No reply to my e-mail for 3 days.");
        daysPass(2);
        LocalDate past = today.minusDays(1);
        EvidenceText before = upkeep().knownAt(past, KeptEdition.endOf(past));
        assertTrue(before.lines().stream().anyMatch(line -> line.contains("\"count\":2")), before.lines()::toString);
        assertEquals(Set.of(1, 2), tellers(before));

        data.provider("second-pay", CLAIM);
        data.provider("example-pay", CLAIM.replace("Phone support.", "Phone support on workdays."));
        data.write("incidents.jsonl", DataFolderOnDisk.INCIDENT.replace("Payments failed", "All is well") + "\n");
        load();
        write("plaza", "3", 5, "They answer the phone at once.");
        write("plaza", "2", 5, "They answered my e-mail in 20 minutes.");
        assertEquals(
                before.lines(), upkeep().knownAt(past, KeptEdition.endOf(past)).lines());
        EvidenceText present = upkeep().knownAt(today, KeptEdition.endOf(today));
        assertNotEquals(before.observations(), present.observations());
        assertEquals(Set.of(1, 2, 3), tellers(present));

        record.bean(CatalogueStore.class).remove("providers/example-pay.yaml");
        assertEquals(
                before.lines(), upkeep().knownAt(past, KeptEdition.endOf(past)).lines());
    }

    /** Items at the plaza whose review tells of a promise. */
    private static Set<Integer> tellers(EvidenceText evidence) {
        Set<String> ids = evidence.observations().values().stream()
                .flatMap(all -> all.sources().stream())
                .flatMap(source -> source.told().stream())
                .map(Observation::id)
                .collect(Collectors.toSet());
        return IntStream.range(0, 10)
                .filter(item -> ids.contains(ReviewForm.id("plaza", Integer.toString(item))))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void anIndexHasTheEvidenceThatWasKeptAndItsOwnIsTheRecords() throws Exception {
        data.provider("example-pay", CLAIM).provider("other-pay");
        data.write("incidents.jsonl", DataFolderOnDisk.INCIDENT + "\n");
        load();
        write("plaza", "1", 4, "They answer the phone at once. They answered my e-mail in 20 minutes.");
        daysPass(2);
        upkeep().catchUp(now, METHOD);
        try (Generation generation = record.bean(Pipeline.class).index(folder)) {
            EvidenceText live = upkeep().knownAt(today, now.plusSeconds(60));
            assertEquals(Set.of(1), tellers(live));
            assertEquals(live.lines(), generation.evidence().lines());
            assertEquals(kept().size(), generation.editions().size());
            for (KeptEdition edition : generation.editions()) {
                EvidenceText evidence = generation.evidence(edition.id()).orElseThrow();
                assertEquals(edition.digest(), evidence.digest());
                assertEquals(upkeep().knownAt(edition.day(), edition.cutAt()), evidence);
            }
            assertEquals(Optional.empty(), generation.evidence("2026-01-01-000000000000"));
            assertEquals(generation.digest(), recounted(generation));
        }
    }

    private static EvidenceText evidence(KeptEdition edition) {
        return upkeep().evidence(edition).orElseThrow();
    }

    private String recounted(Generation generation) {
        try (Generation anew = record.bean(Pipeline.class).reindex(new IndexFolder(temp.resolve("anew")))) {
            assertEquals(generation.editions(), anew.editions());
            return anew.digest();
        }
    }

    @Test
    void anErasedReviewIsInNoEditionAnyMoreAndTheOldOneSaysWhatStandsInItsPlace() throws Exception {
        data.provider("example-pay", CLAIM);
        load();
        daysPass(2);
        write("plaza", "1", 4, "They answer the phone at once.");
        write("plaza", "2", 1, "Nobody answers the phone.");
        daysPass(2);
        upkeep().catchUp(now, METHOD);
        assertEquals(Set.of(1, 2), tellers(evidence(kept().getLast())));
        List<KeptEdition> before = kept();
        assertTrue(record.bean(ReviewStore.class).erase(ReviewForm.id("plaza", "2")));
        assertFalse(record.bean(ReviewStore.class).erase(ReviewForm.id("plaza", "2")));
        assertEquals(2, upkeep().catchUp(now, METHOD).replaced(), "the two days on which it was known");
        assertTrue(upkeep().catchUp(now, METHOD).isNothing());
        List<KeptEdition> replaced =
                kept().stream().filter(KeptEdition::isReplaced).toList();
        assertEquals(2, replaced.size());
        assertEquals(before.size() + 2, kept().size());
        try (Generation generation = record.bean(Pipeline.class).index(folder)) {
            for (KeptEdition old : replaced) {
                assertTrue(generation.evidence(old.id()).isEmpty());
                EvidenceText successor =
                        generation.evidence(old.successor().orElseThrow()).orElseThrow();
                assertTrue(successor.lines().stream().anyMatch(line -> line.contains("\"count\":1")));
                assertEquals(Set.of(1), tellers(successor));
            }
            for (KeptEdition edition : generation.editions()) {
                assertEquals(
                        !edition.isReplaced(), generation.evidence(edition.id()).isPresent());
            }
        }
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM edition WHERE is_stale"));
    }

    @Test
    void anErasedRowIsInNoEditionAnyMore() throws Exception {
        data.provider("example-pay", CLAIM);
        data.write("incidents.jsonl", DataFolderOnDisk.INCIDENT + "\n");
        load();
        daysPass(2);
        upkeep().catchUp(now, METHOD);
        int before = kept().size();
        data.write("incidents.jsonl", "");
        load();
        assertTrue(upkeep().catchUp(now, METHOD).isNothing(), "what is said no more was still said then");
        assertTrue(record.bean(EditionStore.class).erase(RowKind.INCIDENT, "example-pay-1") > 0);
        assertEquals(before, upkeep().catchUp(now, METHOD).replaced());
        assertEquals(
                List.of(),
                kept().stream()
                        .filter(edition -> !edition.isReplaced())
                        .filter(edition -> upkeep().evidence(edition).orElseThrow().lines().stream()
                                .anyMatch(line -> line.contains("Payments failed")))
                        .toList());
    }

    /** Of what a record begins with there is the day on which it was read. */
    @Test
    void daysBeforeTheRecordBeganGoByWhatWasReadUntilThen() throws Exception {
        data.provider("early-pay", CLAIM.replace("2026-11-21", "2026-11-03"));
        data.provider("late-pay", CLAIM.replace("2026-11-21", "2026-11-19"));
        load();
        List<KeptEdition> cut = upkeep().catchUp(now, METHOD).cut();
        assertEquals(LocalDate.of(2026, 11, 3), cut.getFirst().day());
        assertEquals(LocalDate.of(2026, 11, 19), cut.get(1).day());
        assertEquals(1, providers(cut.getFirst()));
        assertEquals(2, providers(cut.get(1)));
    }

    private static long providers(KeptEdition edition) {
        return upkeep().knownAt(edition.day(), edition.cutAt()).rows().stream()
                .filter(row -> row.kind() == RowKind.PROVIDER)
                .count();
    }

    /** That a page was gone on a day stays so when it is back; what a window saw by then ends then. */
    @Test
    void aPageThatWasGoneIsGoneInTheEditionOfThatDay() throws Exception {
        data.provider("example-pay", CLAIM);
        load();
        String url = "https://www.example.com/help";
        record.execute("INSERT INTO source (id, provider_slug, url, kind, origin, cadence_seconds)"
                + " VALUES ('s', 'example-pay', '" + url + "', 'help', 'named', 86400)");
        record.execute(
                "INSERT INTO source_state (source_id, interval_seconds, next_read_at, last_read_at, last_outcome,"
                        + " last_detail, gone_since, failures, robots, opt_outs)"
                        + " VALUES ('s', 86400, now(), now(), 'gone', '', now(), 1, '', '[]')");
        record.execute(
                "INSERT INTO read_window (id, provider_slug, body) VALUES ('s', 'example-pay', jsonb_build_object("
                        + "'id', 's', 'provider', 'example-pay', 'observed_from', '2026-01-01T00:00:00Z',"
                        + " 'observed_to', '2026-11-01T00:00:00Z', 'complete', true))");
        daysPass(2);
        LocalDate past = today.minusDays(1);
        List<String> before = upkeep().knownAt(past, KeptEdition.endOf(past)).lines();
        assertTrue(before.stream().anyMatch(line -> line.contains("gone_since")), before::toString);
        record.execute("UPDATE source_state SET gone_since = NULL, last_outcome = 'fetched'");
        record.execute("UPDATE read_window SET body = body || '{\"observed_to\": \"2026-11-02T00:00:00Z\"}'");
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM row_version WHERE kind = 'observation_window'"));
        List<String> later = upkeep().knownAt(past, KeptEdition.endOf(past)).lines();
        assertTrue(later.stream().anyMatch(line -> line.contains("gone_since")));
        assertFalse(upkeep().knownAt(today, KeptEdition.endOf(today)).lines().stream()
                .anyMatch(line -> line.contains("gone_since")));
        record.execute("UPDATE read_window SET body = body || '{\"observed_to\": \"2100-01-01T00:00:00Z\"}'");
        assertTrue(upkeep().knownAt(past, KeptEdition.endOf(past)).lines().stream()
                .anyMatch(line -> line.contains("\"observed_to\":\"" + KeptEdition.endOf(past) + "\"")));
    }

    @Test
    void whatIsCutByHandIsKeptAndTheSameEvidenceIsTheSameEdition() throws Exception {
        data.provider("example-pay", CLAIM);
        load();
        KeptEdition first = upkeep().cutNow(METHOD);
        assertEquals(today, first.day());
        assertFalse(first.isWholeDay());
        assertEquals(first.id(), upkeep().cutNow(METHOD).id());
        data.provider("other-pay", CLAIM);
        load();
        assertNotEquals(first.id(), upkeep().cutNow(METHOD).id());
        assertEquals(
                2,
                kept().stream().filter(edition -> edition.day().equals(today)).count());
    }
}
