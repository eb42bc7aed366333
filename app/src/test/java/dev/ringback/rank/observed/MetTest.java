package dev.ringback.rank.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Observation;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetTest {
    private static final Promise HOUR =
            new Promise.AnswerWithin(Optional.of(Topic.WRITING), Duration.ofHours(1), Duration.ofHours(1));
    private static final Observation.Told SOON = Tellers.answered(Topic.WRITING, Duration.ofMinutes(20));
    private static final Observation.Told LATE = Tellers.answered(Topic.WRITING, Duration.ofHours(5));

    private static Met met(Observations all) {
        return Met.of(all, one -> HOUR.outcome(one.told()));
    }

    @Test
    void aShareIsSpokenFromTenAccountsAndTwoSources() {
        assertEquals(
                Optional.empty(), met(new Tellers().add(40, "one", SOON).all()).share());
        assertEquals(
                Optional.empty(),
                met(new Tellers().add(8, "one", SOON).add(1, "two", LATE).all()).share());
        Proportion share = met(new Tellers()
                        .add(8, "one", SOON)
                        .add(2, "two", LATE)
                        .all())
                .share()
                .orElseThrow();
        assertEquals(0.8, share.value());
        assertTrue(share.lo() > 0.4 && share.lo() < 0.6 && share.hi() > 0.9 && share.hi() < 1, share::toString);
    }

    @Test
    void aPromiseThatIsAlwaysKeptReachesTheWhole() {
        Proportion always = met(new Tellers()
                        .add(8, "one", SOON)
                        .add(8, "two", SOON)
                        .all())
                .share()
                .orElseThrow();
        Proportion never = met(new Tellers()
                        .add(8, "one", LATE)
                        .add(8, "two", LATE)
                        .all())
                .share()
                .orElseThrow();
        assertEquals(List.of(1.0, 1.0), List.of(always.value(), always.hi()));
        assertEquals(List.of(0.0, 0.0), List.of(never.value(), never.lo()));
        assertEquals(1 - never.hi(), always.lo(), 1e-9);
    }

    @Test
    void whoTellsOfBothCountsHalfForEach() {
        Met met = met(new Tellers().add("one", SOON, LATE).all());
        assertEquals(1, met.accounts());
        assertEquals(0.5, met.kept());
        assertEquals(0.5, met.broken());
    }

    @Test
    void twiceTheSameOfOneAccountCountsOnce() {
        Met once = met(new Tellers().add("one", SOON).all());
        Met twice = met(new Tellers()
                .add("one", SOON, Tellers.answered(Topic.WRITING, Duration.ofMinutes(3)))
                .all());
        assertEquals(once, twice);
    }

    @Test
    void anyonesCountHalfAndConsumersNot() {
        Met met = met(new Tellers()
                .writers("anyone", Writers.ANYONE)
                .writers("wallets", Writers.CONSUMERS)
                .add("anyone", SOON)
                .add(30, "wallets", LATE)
                .all());
        assertEquals(1, met.accounts());
        assertEquals(0.5, met.kept());
        assertEquals(0, met.broken());
    }

    /** The stated bound: whatever one source says, it is worth eleven accounts. */
    @Test
    void noSourceCountsMoreThanElevenAccounts() {
        Tellers honest = new Tellers().add(6, "one", SOON).add(6, "two", SOON);
        double before = Kept.of(met(honest.all())).mean();
        Met flooded = met(honest.add(20_000, "flood", LATE).all());
        assertTrue(flooded.broken() < Met.SAME_SOURCE + 1, "broken " + flooded.broken());
        double kept = flooded.kept();
        double bound = before - (3 + kept) / (5 + kept + Met.SAME_SOURCE + 1);
        double moved = before - Kept.of(flooded).mean();
        assertTrue(moved > 0 && moved <= bound, moved + " of " + bound);
    }

    @Test
    void oneMoreThatItWasKeptNeverLowersIt() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            Tellers tellers = new Tellers();
            for (int j = random.nextInt(30); j > 0; j--) {
                tellers.add("source-" + random.nextInt(3), random.nextBoolean() ? SOON : LATE);
            }
            double before = Kept.of(met(tellers.all())).mean();
            String where = "source-" + random.nextInt(4);
            double after = Kept.of(met(tellers.add(where, SOON).all())).mean();
            assertTrue(after > before, before + " to " + after);
        }
    }

    @Test
    void noOrderChangesADigit() {
        Random random = new Random(5);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(new Observation(
                    Observation.Basis.REVIEW,
                    "a" + i,
                    "one",
                    1 + random.nextInt(1000),
                    Optional.of(Tellers.DAY.plusDays(random.nextInt(20))),
                    true,
                    random.nextBoolean() ? SOON : LATE));
        }
        Met first = met(one(all));
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, random);
            assertEquals(first, met(one(all)));
            assertEquals(first.share(), met(one(all)).share());
        }
    }

    private static Observations one(List<Observation> told) {
        return new Observations(List.of(
                new Observations.OfSource("one", Writers.MERCHANTS, told, List.of()),
                new Observations.OfSource("two", Writers.ANYONE, told, List.of())));
    }

    @Test
    void theNewestWhoseWordsMayBeShownAreNamed() {
        Tellers tellers = new Tellers();
        for (int i = 0; i < 6; i++) {
            tellers.add("one", 1000, Tellers.DAY.plusDays(i), i % 2 == 0, SOON);
        }
        Met met = met(tellers.all());
        assertEquals(
                List.of("account-004", "account-002", "account-000"),
                met.shown().stream().map(Met.Shown::id).toList());
        assertEquals(Optional.of(Duration.ofMinutes(20)), met.shown().getFirst().length());
        assertEquals(Optional.of(Tellers.DAY), met.from());
        assertEquals(Optional.of(LocalDate.of(2026, 10, 6)), met.to());
    }
}
