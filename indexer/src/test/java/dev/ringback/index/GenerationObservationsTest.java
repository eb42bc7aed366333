package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.model.Aspect;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What reviews tell of promises, as it comes out of a generation. */
class GenerationObservationsTest {
    private static final String PROVIDER = InventedReviews.provider(0);
    private static final CatalogueRow COMPANY = FoundRows.providers().getFirst();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
    private static final Optional<YearMonth> OCTOBER = Optional.of(YearMonth.of(2026, 10));

    private static Observations of(Generation generation) {
        return generation.dossier(PROVIDER).orElseThrow().observations();
    }

    private static Observations of(List<CatalogueRow> rows) {
        List<CatalogueRow> all = new ArrayList<>(List.of(COMPANY));
        all.addAll(rows);
        try (Generation generation = Generation.inMemory(all)) {
            return of(generation);
        }
    }

    private static CatalogueRow source(String name, String writers) {
        return new CatalogueRow(
                RowKind.REVIEW_SOURCE,
                Json.tree("{\"name\":\"%s\",\"title\":\"%s\",\"writers\":\"%s\"}".formatted(name, name, writers)));
    }

    private static List<Told> told(Observations all) {
        return all.sources().stream()
                .flatMap(source -> source.told().stream())
                .map(each -> each.told())
                .toList();
    }

    @Test
    void eachTimeAndReachOfATextIsToldWithWhatItIsAbout() {
        CatalogueRow row = new ToldReview("r1", "bazaar")
                .text(
                        "Terminal dead all evening. On hold for 40 minutes. No reply to my e-mail for 3 days. Fixed in 5 days.")
                .time(TimeTaken.Of.WAIT, Duration.ofMinutes(40), "On hold for 40 minutes")
                .time(TimeTaken.Of.WAIT, Duration.ofDays(3), "for 3 days")
                .time(TimeTaken.Of.FIX, Duration.ofDays(5), "Fixed in 5 days")
                .says(Aspect.REACH, Polarity.NEG, "On hold")
                .says(Aspect.OUTAGE, Polarity.NEG, "Terminal dead")
                .row();
        assertEquals(
                List.of(
                        new Took(TimeTaken.Of.WAIT, Optional.of(Topic.PHONE), Duration.ofMinutes(40)),
                        new Took(TimeTaken.Of.WAIT, Optional.of(Topic.WRITING), Duration.ofDays(3)),
                        new Reach(Optional.of(Topic.PHONE), false, true)),
                told(of(List.of(row))));
    }

    @Test
    void nobodyIsOnHoldForDays() {
        CatalogueRow row = new ToldReview("r1", "bazaar")
                .time(TimeTaken.Of.WAIT, Duration.ofHours(12), "on hold")
                .time(TimeTaken.Of.WAIT, Duration.ofHours(13), "on hold")
                .row();
        assertEquals(
                List.of(
                        new Took(TimeTaken.Of.WAIT, Optional.of(Topic.PHONE), Duration.ofHours(12)),
                        new Took(TimeTaken.Of.WAIT, Optional.empty(), Duration.ofHours(13))),
                told(of(List.of(row))));
    }

    @Test
    void whatWeighsNothingOrIsOfConsumersOrAComplaintTellsNothing() {
        ToldReview heavy = new ToldReview("r1", "bazaar").says(Aspect.REACH, Polarity.POS, "reached");
        List<CatalogueRow> rows = List.of(
                source("wallets", "consumers"),
                new ToldReview("r2", "bazaar")
                        .permille(0)
                        .says(Aspect.REACH, Polarity.POS, "x")
                        .row(),
                new ToldReview("r3", "wallets")
                        .says(Aspect.REACH, Polarity.POS, "x")
                        .row(),
                new ToldReview("r4", "bazaar")
                        .complaint(Optional.empty())
                        .says(Aspect.REACH, Polarity.POS, "x")
                        .row(),
                new ToldReview("r5", "bazaar")
                        .says(Aspect.REACH, Polarity.MIXED, "x")
                        .row(),
                heavy.row());
        Observations all = of(rows);
        assertEquals(1, told(all).size());
        assertEquals("r1", all.sources().getFirst().told().getFirst().id());
    }

    @Test
    void complaintsAndRepliesAreSummedByMonth() {
        BigDecimal bad = BigDecimal.TWO;
        List<CatalogueRow> rows = List.of(
                source("desk", "consumers"),
                new ToldReview("c1", "desk").complaint(Optional.of(true)).row(),
                new ToldReview("c2", "desk")
                        .complaint(Optional.of(false))
                        .permille(500)
                        .row(),
                new ToldReview("c3", "desk").complaint(Optional.empty()).row(),
                new ToldReview("n1", "bazaar").stars(bad).reply(DAY.plusDays(7)).row(),
                new ToldReview("n2", "bazaar").stars(bad).reply(DAY.plusDays(8)).row(),
                new ToldReview("n3", "bazaar").stars(bad).row(),
                new ToldReview("n4", "bazaar").stars(bad).reply(DAY).byMachine().row(),
                new ToldReview("n5", "bazaar").stars(BigDecimal.valueOf(4)).row(),
                new ToldReview("n6", "silent").stars(bad).row());
        Observations all = of(rows);
        assertEquals(
                List.of(
                        new OfSource(
                                "bazaar", Writers.ANYONE, List.of(), List.of(new Month(OCTOBER, 0, 0, 4_000, 1_000))),
                        new OfSource(
                                "desk", Writers.CONSUMERS, List.of(), List.of(new Month(OCTOBER, 1_500, 1_000, 0, 0)))),
                all.sources());
    }

    @Test
    void noWordOfAHiddenTextIsInIt() {
        CatalogueRow row = new ToldReview("r1", "bazaar")
                .text("On hold for 40 minutes near plimsollgate.")
                .time(TimeTaken.Of.WAIT, Duration.ofMinutes(40), "On hold for 40 minutes")
                .row();
        Observations all = of(List.of(row));
        assertFalse(all.toString().contains("plimsoll") || all.toString().contains("hold"), all::toString);
        assertFalse(all.sources().getFirst().told().getFirst().isShown());
    }

    /** Any way there gives what a new index of the same reviews gives. */
    @Test
    void changedAndDeletedReviewsAreToldAsTheyAreNow() {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Map<String, CatalogueRow> rows = new HashMap<>();
            try (LiveIndex index = LiveIndex.inMemory("record", random.nextInt(3) * 20)) {
                index.apply(new Changes("record", 1, List.of(COMPANY.at(1)))).close();
                for (int number = 2; number < 12; number++) {
                    List<Change> changes = changes(random, number, rows);
                    try (Generation generation = index.apply(new Changes("record", number, changes))) {
                        List<CatalogueRow> now = new ArrayList<>(rows.values());
                        Collections.shuffle(now, random);
                        assertEquals(of(now), of(generation), "seed " + seed + ", change " + number);
                    }
                }
            }
        }
    }

    private static List<Change> changes(Random random, int number, Map<String, CatalogueRow> rows) {
        Map<String, Change> changes = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            String id = "r" + random.nextInt(25);
            if (random.nextInt(4) == 0) {
                rows.remove(id);
                changes.put(id, new Change(number, RowKind.REVIEW, id, Optional.empty()));
            } else {
                rows.put(id, review(id, random));
                changes.put(id, rows.get(id).at(number));
            }
        }
        return List.copyOf(changes.values());
    }

    private static CatalogueRow review(String id, Random random) {
        ToldReview review = new ToldReview(id, random.nextBoolean() ? "bazaar" : "forum")
                .permille(250 * random.nextInt(5))
                .stars(BigDecimal.valueOf(1 + random.nextInt(5)));
        if (random.nextBoolean()) {
            review.time(TimeTaken.Of.ANSWER, Duration.ofHours(random.nextInt(60)), "by e-mail");
        }
        if (random.nextBoolean()) {
            review.says(Aspect.REACH, random.nextBoolean() ? Polarity.POS : Polarity.NEG, "on the phone");
        }
        if (random.nextBoolean()) {
            review.reply(DAY.plusDays(random.nextInt(12)));
        }
        return review.row();
    }
}
