package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Dossier;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;

/** What an index says of its content. The companies are invented. */
class GenerationTest {
    @Test
    void whatNobodyCanReachIsClosedAndWhatSomebodyReadsIsNot() throws Exception {
        Generation held = Generation.inMemory(Rows.ALL);
        WeakReference<DirectoryReader> forgotten = new WeakReference<>(forget());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (forgotten.get() instanceof DirectoryReader reader && reader.getRefCount() > 0) {
            assertTrue(System.nanoTime() < deadline, "it was not closed");
            System.gc();
            Thread.sleep(20);
        }
        assertFalse(held.isClosed());
        assertEquals(
                2,
                held.find(new ProviderQuery(Optional.empty(), Optional.empty(), Optional.empty()))
                        .size());
        held.close();
        held.close();
    }

    private static DirectoryReader forget() {
        return Generation.inMemory(Rows.ALL).reader();
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        assertEquals(digest(Rows.ALL), digest(Rows.ALL.reversed()));
    }

    @Test
    void theOrderOfTheKeysAndIdleZerosDoNotMatter() {
        assertEquals(
                digest(
                        List.of(
                                Rows.provider(
                                        "{\"slug\": \"a\", \"name\": \"A\", \"role\": \"psp\", \"website\": \"https://example.com\", \"x\": 1.50}"))),
                digest(
                        List.of(
                                Rows.provider(
                                        "{\"x\": 1.5, \"website\": \"https://example.com\", \"role\": \"psp\", \"name\": \"A\", \"slug\": \"a\"}"))));
    }

    @Test
    void oneFactMoreOrLessOrOtherGivesAnotherDigest() {
        String whole = digest(Rows.ALL);
        assertNotEquals(whole, digest(List.of(Rows.EXAMPLE, Rows.INCIDENT)));
        for (String[] change : new String[][] {
            {"24/7", "Mo-Fr 09:00-17:00"},
            {"\"GB\"", "\"IE\""},
            {"EXP Pay", "EXP"},
            {"help.example.com/off", "example.com/off"}
        }) {
            String changed = Rows.EXAMPLE.node().toString().replace(change[0], change[1]);
            assertNotEquals(Rows.EXAMPLE.node().toString(), changed, change[0]);
            assertNotEquals(whole, digest(List.of(Rows.provider(changed), Rows.TILL, Rows.INCIDENT)), change[0]);
        }
    }

    @Test
    void theOrderOfClaimsIsAFact() {
        String json = Rows.EXAMPLE.node().toString();
        var node = (tools.jackson.databind.node.ObjectNode) Json.tree(json);
        var claims = node.path("claims");
        node.putArray("claims").add(claims.get(1)).add(claims.get(0));
        assertNotEquals(digest(List.of(Rows.EXAMPLE)), digest(List.of(Rows.provider(node.toString()))));
    }

    @Test
    void theEvidenceIsTheSameHoweverOftenAPageIsRead() {
        String catalogue = evidence(Rows.ALL);
        assertEquals(digest(Rows.ALL), catalogue, "without sources the evidence is all there is");
        String read = ", \"interval_seconds\": 60, \"last_outcome\": \"fetched\", \"robots\": \"allowed\","
                + " \"last_seen_at\": \"2026-11-%02dT10:00:00Z\", \"last_read_at\": \"2026-11-%02dT10:00:00Z\"";
        assertEquals(catalogue, evidence(with(Rows.source("s", "example-pay", ""))));
        for (int day : List.of(20, 21)) {
            assertEquals(catalogue, evidence(with(Rows.source("s", "example-pay", read.formatted(day, day)))));
        }
        String gone = read + ", \"gone_since\": \"2026-11-%02dT10:00:00Z\"";
        String since20 = evidence(with(Rows.source("s", "example-pay", gone.formatted(1, 20, 20))));
        assertNotEquals(catalogue, since20);
        assertEquals(since20, evidence(with(Rows.source("s", "example-pay", gone.formatted(1, 27, 20)))));
        assertNotEquals(since20, evidence(with(Rows.source("s", "example-pay", gone.formatted(1, 27, 21)))));
    }

    @Test
    void newsIsNoEvidence() {
        CatalogueRow news = new CatalogueRow(
                RowKind.FACT_CHANGE,
                Json.tree("{\"id\": \"f\", \"at\": \"2026-11-21T10:00:00Z\", \"provider\": \"example-pay\","
                        + "\"what\": \"provider_added\", \"name\": \"Example\"}"));
        assertEquals(evidence(Rows.ALL), evidence(with(news)));
        assertNotEquals(digest(Rows.ALL), digest(with(news)));
    }

    private static List<CatalogueRow> with(CatalogueRow row) {
        return Stream.concat(Rows.ALL.stream(), Stream.of(row)).toList();
    }

    private static String evidence(List<CatalogueRow> rows) {
        try (Generation generation = Generation.inMemory(rows)) {
            return generation.evidenceDigest();
        }
    }

    @Test
    void aClaimKnowsThePageItWasReadFrom() {
        try (Generation generation = Generation.inMemory(with(Rows.source("s", "example-pay", "")))) {
            Dossier example = generation.dossier("example-pay").orElseThrow();
            Claim offline = example.provider().claims().getFirst();
            Claim phone = example.provider().claims().getLast();
            assertEquals(Optional.empty(), example.page(offline));
            assertEquals("s", example.page(phone).orElseThrow().id());
        }
    }

    @Test
    void dossiersComeBackAsTheyWentIn() {
        try (Generation generation = Generation.inMemory(Rows.ALL)) {
            assertEquals(
                    List.of("example-pay", "the-till"),
                    generation.dossiers().stream()
                            .map(dossier -> dossier.provider().slug())
                            .toList());
            Dossier example = generation.dossier("example-pay").orElseThrow();
            assertEquals(
                    List.of(ClaimKind.OFFLINE, ClaimKind.SUPPORT),
                    example.provider().claims().stream().map(Claim::kind).toList());
            assertEquals("Payments failed", example.incidents().getFirst().title());
            assertEquals(
                    List.of(),
                    generation.dossier("the-till").orElseThrow().provider().domains(),
                    "none is confirmed");
            assertEquals(5, generation.documentCount());
        }
    }

    @Test
    void rowsAboutAnUnknownProviderAreLeftOut() {
        try (Generation generation = Generation.inMemory(List.of(Rows.TILL, Rows.INCIDENT))) {
            assertEquals(1, generation.dossiers().size());
            assertEquals(2, generation.documentCount(), "they are in the index for when the provider comes");
        }
    }

    @Test
    void nothingAtAllIsAnIndexToo() {
        try (Generation generation = Generation.inMemory(List.of())) {
            assertEquals(0, generation.documentCount());
            assertEquals(0, generation.dossiers().size());
        }
    }

    private static String digest(List<CatalogueRow> rows) {
        try (Generation generation = Generation.inMemory(rows)) {
            return generation.digest();
        }
    }
}
