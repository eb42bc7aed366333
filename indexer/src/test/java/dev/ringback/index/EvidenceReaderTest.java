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
import dev.ringback.model.Aspect;
import dev.ringback.model.Dossier;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import dev.ringback.model.Polarity;
import dev.ringback.model.TimeTaken;
import java.time.Duration;
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
        rows.addAll(TellingReviews.sources());
        TellingReviews.first(600, 7).map(FoundRows::review).forEach(rows::add);
        return rows;
    }

    @Test
    void dossiersComeBackAsTheyWereButForWhatNoRankingReads() {
        try (Generation generation = Generation.inMemory(rows())) {
            Map<String, Dossier> read = EvidenceReader.dossiers(generation.evidence());
            assertEquals(generation.dossiers().size(), read.size());
            int told = 0;
            long observed = 0;
            for (Dossier dossier : generation.dossiers()) {
                Dossier other = read.get(dossier.provider().slug());
                assertEquals(dossier.provider(), other.provider());
                assertEquals(dossier.facts(), other.facts());
                assertEquals(dossier.incidents(), other.incidents());
                assertEquals(dossier.windows(), other.windows());
                assertEquals(dossier.outages(), other.outages());
                assertEquals(dossier.statusPages(), other.statusPages());
                assertEquals(dossier.accounts(), other.accounts());
                assertEquals(dossier.observations(), other.observations());
                told += other.accounts().cells().size();
                observed += observed(other.observations());
            }
            assertTrue(told > 10, told + " cells");
            assertTrue(observed > 50, observed + " observations");
            Dossier example = read.get("example-pay");
            assertEquals(1, example.sources().size());
            assertTrue(example.sources().getFirst().goneSince().isPresent());
        }
    }

    private static long observed(Observations all) {
        return all.sources().stream()
                .mapToLong(source -> source.told().size() + source.months().size())
                .sum();
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
        EvidenceText first = EvidenceText.of(rows(), Map.of(), Map.of());
        List<CatalogueRow> later = new ArrayList<>(rows());
        later.remove(Rows.INCIDENT);
        later.add(new CatalogueRow(RowKind.STATUS_PAGE, Json.tree("""
                {"provider": "example-pay", "url": "https://status.example.com", "read_at": "2026-11-21"}""")));
        EvidenceText second = EvidenceText.of(later, Map.of(), Map.of());
        assertNotEquals(first, second);
        byte[] whole = second.packed(Optional.empty());
        byte[] difference = second.packed(Optional.of(first));
        assertEquals(second, EvidenceText.unpacked(whole, Optional.empty()));
        assertEquals(second, EvidenceText.unpacked(difference, Optional.of(first)));
        assertTrue(difference.length * 4 < whole.length, difference.length + " of " + whole.length);
        assertFalse(EvidenceText.unpacked(difference, Optional.of(second)).equals(second), "the base is part of it");
    }

    /** Reviews that are in no index are added up as an index adds them up; whether words are shown has no part in it. */
    @Test
    void pastReviewsAddUpAndTellAsInAnIndex() {
        for (long seed = 9; seed < 12; seed++) {
            List<KeptReview> reviews = TellingReviews.first(500, seed).toList();
            List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
            rows.addAll(TellingReviews.sources());
            reviews.stream().map(FoundRows::review).forEach(rows::add);
            List<KeptReview> past = new ArrayList<>(reviews.stream()
                    .map(kept -> new KeptReview(kept.review(), kept.reading(), kept.verdict(), false))
                    .toList());
            Collections.shuffle(past, new Random(seed));
            SumsQuery query = new SumsQuery(
                    new ReviewFilter(
                            Map.of(), Map.of(Facet.TYPE, Set.of("complaint")), Optional.empty(), Optional.empty()),
                    Set.of(Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.MONTH));
            try (Generation generation = Generation.inMemory(rows)) {
                assertEquals(generation.sums(query), new ReviewTallies(past).sums(query));
                assertEquals(
                        generation.evidence().lines(),
                        EvidenceReader.evidence(rows, past).lines());
                assertTrue(generation.evidence().observations().size() > 50);
            }
        }
    }

    @Test
    void whatIsToldOfAPromiseIsPartOfTheDigest() {
        List<CatalogueRow> rows = List.of(FoundRows.providers().getFirst());
        ToldReview review = new ToldReview("r1", "bazaar");
        EvidenceText silent = EvidenceReader.evidence(rows, List.of(review.kept()));
        review.time(TimeTaken.Of.WAIT, Duration.ofHours(3), "no reply to my e-mail");
        EvidenceText told = EvidenceReader.evidence(rows, List.of(review.kept()));
        assertNotEquals(silent.digest(), told.digest());
        assertEquals(Map.of(), silent.observations());
        assertEquals(1, told.observations().size());
    }

    @Test
    void noWordOfATextIsInIt() {
        KeptReview kept = new ToldReview("r1", "bazaar")
                .text("No reply to my e-mail for 3 days near plimsollgate.")
                .time(TimeTaken.Of.WAIT, Duration.ofDays(3), "for 3 days")
                .says(Aspect.REACH, Polarity.NEG, "No reply")
                .kept();
        String lines = EvidenceReader.evidence(List.of(FoundRows.providers().getFirst()), List.of(kept))
                .lines()
                .toString();
        assertTrue(lines.contains("review 2026-10-03 1000 wait/writing/259200,unreached/writing/- r1"), lines);
        assertFalse(lines.contains("plimsoll") || lines.contains("3 days") || lines.contains("No reply"), lines);
    }
}
