package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What any authors tell of what is bought; each over a thousand random ones. */
class BoughtSharesTest {
    private static final int CASES = 1_000;

    private static double[] before(Random random) {
        double[] before =
                random.doubles(BoughtShares.STEPS).map(each -> each + 0.001).toArray();
        double sum = Arrays.stream(before).sum();
        return Arrays.stream(before).map(each -> each / sum).toArray();
    }

    private static double mean(BoughtShares shares) {
        double mean = 0;
        for (int step = 0; step < BoughtShares.STEPS; step++) {
            mean += shares.chances()[step] * BoughtShares.share(step);
        }
        return mean;
    }

    @Test
    void chancesAddUpAndNothingIsNegative() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double usual = random.nextDouble();
            Authors authors = new Authors(many(random), many(random));
            BoughtShares shares = BoughtShares.of(authors, usual, before(random));
            assertEquals(1, Arrays.stream(shares.chances()).sum(), 1e-9, "seed " + seed);
            assertTrue(Arrays.stream(shares.chances()).allMatch(each -> each >= 0), "seed " + seed);
            for (boolean amongNew : new boolean[] {false, true}) {
                double square = shares.square(amongNew, usual);
                assertTrue(square >= 0 && square <= 1, "seed " + seed + " " + square);
            }
            Authors honest = shares.honest(authors, usual);
            assertTrue(honest.fresh() >= 0 && honest.fresh() <= authors.fresh() + 1e-9, "seed " + seed);
            assertTrue(honest.known() >= 0 && honest.known() <= authors.known() + 1e-9, "seed " + seed);
        }
    }

    private static double many(Random random) {
        return Math.pow(10, 5 * random.nextDouble()) - 1;
    }

    /** As long as who writes for money is new rather than who does not. */
    @Test
    void theMoreOfThemAreNewTheMoreIsTakenToBeBought() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double usual = (BoughtShares.FRESH - 0.02) * random.nextDouble() + 0.01;
            double[] before = before(random);
            double fresh = many(random);
            double known = many(random);
            double turned = random.nextDouble() * known;
            BoughtShares some = BoughtShares.of(new Authors(fresh, known), usual, before);
            BoughtShares more = BoughtShares.of(new Authors(fresh + turned, known - turned), usual, before);
            assertTrue(mean(more) >= mean(some) - 1e-9, "seed " + seed);
            assertTrue(more.noneChance() <= some.noneChance() + 1e-9, "seed " + seed);
            assertTrue(more.square(true, usual) >= some.square(true, usual) - 1e-9, "seed " + seed);
        }
    }

    @Test
    void nobodyTellsNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double[] before = before(random);
            BoughtShares shares = BoughtShares.of(Authors.NONE, random.nextDouble(), before);
            for (int step = 0; step < before.length; step++) {
                assertEquals(before[step], shares.chances()[step], 1e-9, "seed " + seed);
            }
        }
    }

    @Test
    void whatIsCertainlyHonestIsLeftAsItIs() {
        double[] honest = new double[BoughtShares.STEPS];
        honest[0] = 1;
        Authors authors = new Authors(70, 30);
        BoughtShares shares = BoughtShares.of(authors, 0.4, honest);
        assertEquals(0, shares.square(true, 0.4));
        assertEquals(authors, shares.honest(authors, 0.4));
    }
}
