package dev.ringback.rank.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
        assertEquals(TWO.covariance()[0][1], wider.covariance()[0][1], 1e-12);
    }

    @Test
    void whatIsUnknownOfOneGoesUpAndDownTogether() {
        Joint wider = TWO.widened(new boolean[] {true, true}, 0.13);
        double more = Math.sqrt((0.13 - TWO.covariance()[0][0]) * (0.13 - TWO.covariance()[1][1]));
        assertEquals(0.13, wider.covariance()[0][0], 1e-12);
        assertEquals(0.13, wider.covariance()[1][1], 1e-12);
        assertEquals(TWO.covariance()[0][1] + more, wider.covariance()[0][1], 1e-12);
        assertEquals(wider.covariance()[0][1], wider.covariance()[1][0], 1e-12);
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

    /** What rows tell is added up without writing down what is thought of each; written down it comes to the same. */
    @Test
    void theLawIsThatOfWhatIsThoughtOfEachRow() {
        Random random = new Random(11);
        for (int time = 0; time < 20; time++) {
            int size = 1 + random.nextInt(8);
            List<Joint.Row> rows = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                int[] things = IntStream.range(0, size)
                        .filter(thing -> random.nextInt(3) > 0)
                        .toArray();
                double[] values = random.doubles(things.length).toArray();
                double[] variances = random.doubles(things.length, 0.001, 0.1).toArray();
                rows.add(new Joint.Row(things, values, variances));
            }
            double[] middle = random.doubles(size).toArray();
            double[] wide = random.doubles(size, 0.02, 0.1).toArray();
            Joint.Before before = new Joint.Before(middle, wide, 4, 8);
            Joint law = Joint.of(rows, before);
            Joint written = law(rows, before);
            assertArrayEquals(written.mean(), law.mean(), 1e-12);
            for (int i = 0; i < size; i++) {
                assertArrayEquals(written.covariance()[i], law.covariance()[i], 1e-12);
            }
        }
    }

    private static Joint law(List<Joint.Row> rows, Joint.Before before) {
        double[][] diagonal = new double[before.mean().length][before.mean().length];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i][i] = before.variance()[i];
        }
        Joint law = new Joint(before.mean(), diagonal);
        for (int round = 0; round < 30; round++) {
            Joint last = law;
            law = written(rows.stream().map(last::given).toList(), before);
        }
        return law;
    }

    private static Joint written(List<Joint> thought, Joint.Before before) {
        int size = before.mean().length;
        double weight = before.weight() + thought.size();
        double[] means = IntStream.range(0, size)
                .mapToDouble(i -> (before.weight() * before.mean()[i]
                                + thought.stream()
                                        .mapToDouble(one -> one.mean()[i])
                                        .sum())
                        / weight)
                .toArray();
        double[][] squares = new double[size][size];
        for (int i = 0; i < size; i++) {
            squares[i][i] = before.weights() * before.variance()[i];
            for (int j = 0; j < size; j++) {
                squares[i][j] += before.weight() * (before.mean()[i] - means[i]) * (before.mean()[j] - means[j]);
                for (Joint one : thought) {
                    squares[i][j] += one.covariance()[i][j] + (one.mean()[i] - means[i]) * (one.mean()[j] - means[j]);
                }
                squares[i][j] /= before.weights() + weight;
            }
        }
        return new Joint(means, squares);
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
