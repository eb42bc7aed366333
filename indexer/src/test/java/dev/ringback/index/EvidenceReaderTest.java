package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Dossier;
import dev.ringback.model.KeptReview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Evidence as an edition keeps it, beside what an index has. */
class EvidenceReaderTest {
    private static final String GONE = ", \"interval_seconds\": 60, \"last_outcome\": \"gone\","
            + " \"last_read_at\": \"2026-11-%02dT10:00:00Z\", \"gone_since\": \"2026-11-20T10:00:00Z\"";

    private static List<CatalogueRow> rows() {
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        rows.addAll(Rows.ALL);
        rows.add(Rows.source("s", "example-pay", GONE.formatted(21)));
        new InventedReviews(7).first(300).map(FoundRows::review).forEach(rows::add);
        return rows;
    }

    @Test
    void dossiersComeBackAsTheyWereButForWhatNoRankingReads() {
        try (Generation generation = Generation.inMemory(rows())) {
            Map<String, Dossier> read = EvidenceReader.dossiers(generation.evidence());
            assertEquals(generation.dossiers().size(), read.size());
            int told = 0;
            for (Dossier dossier : generation.dossiers()) {
                Dossier other = read.get(dossier.provider().slug());
                assertEquals(dossier.provider(), other.provider());
                assertEquals(dossier.facts(), other.facts());
                assertEquals(dossier.incidents(), other.incidents());
                assertEquals(dossier.windows(), other.windows());
                assertEquals(dossier.outages(), other.outages());
                assertEquals(dossier.statusPages(), other.statusPages());
                assertEquals(dossier.accounts(), other.accounts());
                told += other.accounts().cells().size();
            }
            assertTrue(told > 10, told + " cells");
            Dossier example = read.get("example-pay");
            assertEquals(1, example.sources().size());
            assertTrue(example.sources().getFirst().goneSince().isPresent());
        }
    }

    @Test
    void neitherTheOrderNorFurtherVisitsChangeAByte() {
        List<CatalogueRow> shuffled = new ArrayList<>(rows());
        Collections.shuffle(shuffled, new Random(3));
        shuffled.removeIf(row -> row.kind() == RowKind.SOURCE);
        shuffled.add(Rows.source("s", "example-pay", GONE.formatted(27)));
        shuffled.add(Rows.source("t", "example-pay", ""));
        try (Generation one = Generation.inMemory(rows());
                Generation other = Generation.inMemory(shuffled)) {
            assertEquals(one.evidence().lines(), other.evidence().lines());
            assertEquals(one.evidence().digest(), other.evidence().digest());
        }
    }

    @Test
    void packedByDifferenceOrWholeItComesBackTheSame() {
        EvidenceText first = EvidenceText.of(rows(), Map.of());
        List<CatalogueRow> later = new ArrayList<>(rows());
        later.remove(Rows.INCIDENT);
        later.add(new CatalogueRow(RowKind.STATUS_PAGE, Json.tree("""
                {"provider": "example-pay", "url": "https://status.example.com", "read_at": "2026-11-21"}""")));
        EvidenceText second = EvidenceText.of(later, Map.of());
        assertNotEquals(first, second);
        byte[] whole = second.packed(Optional.empty());
        byte[] difference = second.packed(Optional.of(first));
        assertEquals(second, EvidenceText.unpacked(whole, Optional.empty()));
        assertEquals(second, EvidenceText.unpacked(difference, Optional.of(first)));
        assertTrue(difference.length * 4 < whole.length, difference.length + " of " + whole.length);
        assertFalse(EvidenceText.unpacked(difference, Optional.of(second)).equals(second), "the base is part of it");
    }

    /** Reviews that are in no index are added up as an index adds them up. */
    @Test
    void pastReviewsAddUpAsInAnIndex() {
        List<KeptReview> reviews = new InventedReviews(9).first(400).toList();
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        reviews.stream().map(FoundRows::review).forEach(rows::add);
        SumsQuery query = new SumsQuery(
                new ReviewFilter(Map.of(), Map.of(Facet.TYPE, Set.of("complaint")), Optional.empty(), Optional.empty()),
                Set.of(Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.MONTH));
        try (Generation generation = Generation.inMemory(rows)) {
            assertEquals(generation.sums(query), new ReviewTallies(reviews).sums(query));
            assertEquals(
                    generation.evidence().lines(),
                    EvidenceReader.evidence(rows, reviews).lines());
        }
    }
}
