package dev.ringback.rank.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A normal law of some things, against what can be worked out by hand, and against the law that drew its rows. */
class JointTest {
    private static final Joint TWO = new Joint(new double[] {0.5, 0.4}, new double[][] {{0.04, 0.02}, {0.02, 0.09}});

    private static Joint.Row row(int thing, double value, double variance) {
        return new Joint.Row(new int[] {thing}, new double[] {value}, new double[] {variance});
    }

    @Test
    void nothingKnownChangesNothing() {
        assertEquals(TWO, TWO.given(new Joint.Row(new int[0], new double[0], new double[0])));
    }

    /** The first known as .7 ± .1: it moves by .2 · .04/.05, the second by .2 · .02/.05. */
    @Test
    void whatIsKnownOfOneThingTellsOfTheOther() {
        Joint given = TWO.given(row(0, 0.7, 0.01));
        assertArrayEquals(new double[] {0.66, 0.48}, given.mean(), 1e-12);
        assertEquals(0.04 - 0.04 * 0.04 / 0.05, given.covariance()[0][0], 1e-12);
        assertEquals(0.09 - 0.02 * 0.02 / 0.05, given.covariance()[1][1], 1e-12);
        assertEquals(0.02 - 0.04 * 0.02 / 0.05, given.covariance()[0][1], 1e-12);
    }

    @Test
    void anotherVarianceOfOneThingKeepsTheCorrelations() {
        Joint other = TWO.with(0, 0.3, 0.16);
        assertArrayEquals(new double[] {0.3, 0.4}, other.mean(), 1e-12);
        assertEquals(0.16, other.covariance()[0][0], 1e-12);
        assertEquals(0.04, other.covariance()[0][1], 1e-12);
        assertEquals(other.covariance()[0][1], other.covariance()[1][0], 1e-12);
    }

    @Test
    void whatIsUnknownIsMadeNoSurerThanItMayBe() {
        Joint wider = TWO.widened(new boolean[] {true, true}, 0.05);
        assertEquals(0.05, wider.covariance()[0][0], 1e-12);
        assertEquals(0.09, wider.covariance()[1][1], 1e-12);
    }

    /** Of 4,000 rows, a third of the values missing: means within .02, and the correlation within .1. */
    @Test
    void theLawIsLearnedThoughMuchIsMissing() {
        Random random = new Random(7);
        List<Joint.Row> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double common = random.nextGaussian();
            double first = 0.6 + 0.2 * common;
            double second = 0.3 + 0.2 * (0.6 * common + 0.8 * random.nextGaussian());
            rows.add(
                    switch (random.nextInt(3)) {
                        case 0 -> row(0, first, 0.001);
                        case 1 -> row(1, second, 0.001);
                        default ->
                            new Joint.Row(new int[] {0, 1}, new double[] {first, second}, new double[] {0.001, 0.001});
                    });
        }
        Joint.Before before = new Joint.Before(new double[] {0.5, 0.5}, new double[] {0.05, 0.05}, 4, 8);
        Joint learned = Joint.of(rows, before);
        assertEquals(0.6, learned.mean()[0], 0.02);
        assertEquals(0.3, learned.mean()[1], 0.02);
        double correlation =
                learned.covariance()[0][1] / Math.sqrt(learned.covariance()[0][0] * learned.covariance()[1][1]);
        assertEquals(0.6, correlation, 0.1);
    }

    @Test
    void aFactorSolvesInvertsAndKnowsItsDeterminant() {
        Factor factor = Factor.of(new double[][] {{4, 2}, {2, 3}});
        assertArrayEquals(new double[] {1, 2}, factor.solve(new double[] {8, 8}), 1e-12);
        assertEquals(StrictMath.log(8), factor.logDeterminant(), 1e-12);
        assertArrayEquals(new double[] {3 / 8.0, -2 / 8.0}, factor.inverse()[0], 1e-12);
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> Factor.of(new double[][] {{1, 2}, {2, 1}}));
        assertTrue(String.valueOf(fault.getMessage()).contains("not positive at 1"), fault.getMessage());
    }
}
