package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.indexer.FolderIndex;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Indicator;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Reason;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import dev.ringback.rank.observed.Met;
import dev.ringback.rank.observed.Promise;
import dev.ringback.rank.observed.PromiseChecks;
import dev.ringback.serve.Reads;
import dev.ringback.serve.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the method's page tells of its invented companies is what the method makes of their files. */
class MethodExampleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @SuppressWarnings("NullAway.Init")
    private static FolderIndex index;

    @SuppressWarnings("NullAway.Init")
    private static Ranking ranking;

    @BeforeAll
    static void rank() {
        index = FolderIndex.readAsOf(
                Path.of("..", "docs", "examples", "method"), DAY, Instant.parse("2026-11-22T00:00:00Z"));
        OpeningHours hours = ((HoursReading.Read) OpeningHours.read("Tu-Su 11:00-23:00")).hours();
        Shop shop = new Shop("US", ZoneId.of("America/Chicago"), hours, Optional.empty(), List.of(), Weights.DEFAULT);
        ranking = new Reads.View(index.generation(), DAY).ranking(shop);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Ranking.Place place(String name) {
        return ranking.places().stream()
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Ranking.Place place) {
        return place.assessment().dossier().provider().name();
    }

    private static List<Object> values(Indicator indicator) {
        return place(MethodExample.COMPANY).reasons().stream()
                .filter(one -> one.indicator() == indicator)
                .map(Reason::values)
                .findFirst()
                .orElseThrow();
    }

    private static double tenth(double share) {
        return Math.round(1000 * share) / 10.0;
    }

    @Test
    void theFolderHasNoFaults() {
        assertEquals(List.of(), index.problems());
        assertEquals(6, index.generation().dossiers().size());
    }

    @Test
    void everybodyStandsWhereThePageSays() {
        List<MethodExample.Stand> found = ranking.places().stream()
                .map(one -> new MethodExample.Stand(
                        name(one),
                        one.tieGroup(),
                        one.rankLo(),
                        one.rankHi(),
                        tenth(one.score().mean()),
                        tenth(one.score().interval().lo()),
                        tenth(one.score().interval().hi())))
                .toList();
        assertEquals(MethodExample.STANDS, found);
    }

    @Test
    void theWeekIsThatOfTheFiles() {
        var coverage = place(MethodExample.COMPANY).assessment().coverage();
        assertEquals(MethodExample.COVER, coverage.share().lo(), 0.0005);
        assertEquals(
                MethodWeek.gap(Words.ENGLISH),
                Words.ENGLISH.gap(coverage.longestGap().orElseThrow()));
    }

    @Test
    void thePromiseWasMetAsOftenAsThePageSays() {
        Dossier dossier = place(MethodExample.COMPANY).assessment().dossier();
        Met met = PromiseChecks.of(dossier).stream()
                .filter(one -> one.promise() instanceof Promise.AnswerWithin)
                .findFirst()
                .orElseThrow()
                .met();
        assertEquals(MethodExample.TOLD_OF_PROMISE, met.accounts());
        var share = met.share().orElseThrow();
        assertEquals((double) MethodExample.KEPT / MethodExample.TOLD_OF_PROMISE, share.value(), 0.005);
        assertEquals(MethodExample.KEPT_LO, share.lo(), 0.005);
        assertEquals(MethodExample.KEPT_HI, share.hi(), 0.005);
    }

    @Test
    void whatWasToldAndWhatBrokeAreThatOfTheFiles() {
        assertEquals(MethodExample.PRAISE, (double) values(Indicator.ACCOUNTS).get(0), 0.005);
        assertEquals(MethodExample.ACCOUNTS, (double) values(Indicator.ACCOUNTS).get(1));
        assertEquals(
                MethodExample.HOURS_DOWN, (double) values(Indicator.HOURS_DOWN).get(0), 0.05);
        assertEquals(
                MethodExample.OUTAGES, (double) values(Indicator.HOURS_DOWN).get(1));
        assertEquals(
                MethodExample.SILENT_MINUTES, (double) values(Indicator.TOLD).get(0), 0.5);
    }

    /** What the page says of it in words. */
    @Test
    void itCannotBeToldApartFromTheFirstAndTheThirdHasAPersonAtAllHours() {
        assertEquals(1, place(MethodExample.COMPANY).tieGroup());
        assertEquals("Acorn Pay", name(ranking.places().get(2)));
        assertTrue(ranking.places().get(2).assessment().coverage().share().lo() == 1);
        assertEquals(2, ranking.places().get(2).tieGroup());
    }
}
