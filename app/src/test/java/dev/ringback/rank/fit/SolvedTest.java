package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import dev.ringback.rank.number.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One provider, beside the same law with all its pieces in one matrix. */
class SolvedTest {
    private static final int CASES = 1_000;
    private static final int SOURCES = 3;

    private static Differences differences(Random random) {
        double[] all = random.doubles(6, 0.01, 0.4).toArray();
        return new Differences(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    /** With beliefs as after some rounds. */
    private static Said said(Random random, Differences differences, double[] offsets) {
        List<Stratum> strata = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            for (Trust trust : Trust.values()) {
                List<Span> spans = new ArrayList<>();
                for (int age = 0; age < Age.SPANS; age++) {
                    if (random.nextInt(3) == 0) {
                        spans.add(new Span(
                                age,
                                10,
                                random.nextDouble(),
                                0.001 + 0.2 * random.nextDouble(),
                                random.nextBoolean() ? 0 : 0.2 * random.nextDouble()));
                    }
                }
                if (!spans.isEmpty()) {
                    strata.add(new Stratum("source-" + source, trust, spans));
                }
            }
        }
        Strata all = new Strata(strata);
        Said said = new Said(all, Offsets.of(List.of(all)));
        said.weigh(differences, Path.of(differences), offsets);
        return said;
    }

    private static double[] offsets(Random random) {
        return random.doubles(1 + SOURCES * 4, -0.1, 0.1).toArray();
    }

    /** How all pieces vary together. */
    private static double[][] covariance(Said said, Differences differences) {
        List<Said.Piece> pieces = said.pieces();
        double[][] matrix = new double[pieces.size()][pieces.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                Said.Piece one = pieces.get(i);
                Said.Piece other = pieces.get(j);
                double years = Math.min(
                        Age.years(one.span().age()), Age.years(other.span().age()));
                matrix[i][j] = differences.quality() * differences.quality()
                        + differences.drift() * differences.drift() * years;
                if (one.source() == other.source()) {
                    matrix[i][j] += said.covariance(one, other, differences);
                }
            }
            matrix[i][i] += pieces.get(i).span().noise();
        }
        return matrix;
    }

    @Test
    void sourceBySourceGivesWhatOneLargeMatrixGives() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Differences differences = differences(random);
            double[] offsets = offsets(random);
            Said said = said(random, differences, offsets);
            Solved solved = Solved.of(said, differences, Path.of(differences), offsets);
            Factor whole = Factor.of(covariance(said, differences));
            double[] pulls = whole.solve(solved.surprises());
            double[] ones = new double[pulls.length];
            java.util.Arrays.fill(ones, differences.quality() * differences.quality());
            double[] gains = whole.solve(ones);
            double off = 0;
            double known = 0;
            for (int i = 0; i < pulls.length; i++) {
                off += pulls[i] * solved.surprises()[i];
                known += gains[i] * differences.quality() * differences.quality();
            }
            assertArrayEquals(pulls, solved.pulls(), 1e-6, "seed " + seed);
            assertArrayEquals(gains, solved.gains(), 1e-9, "seed " + seed);
            assertEquals(
                    differences.quality() * differences.quality() - known, solved.variance(), 1e-9, "seed " + seed);
            assertEquals(-(whole.logDeterminant() + off) / 2, solved.evidence(), 1e-6, "seed " + seed);
        }
    }

    @Test
    void whatIsHeededSpeaksForTodayAndTogetherForNoMoreThanAll() {
        int left = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Differences differences = differences(random);
            double[] offsets = offsets(random);
            Said said = said(random, differences, offsets);
            Path path = Path.of(differences);
            Solved heeding = Solved.heeding(said, differences, path, offsets);
            double sum = 0;
            for (double gain : heeding.gains()) {
                assertTrue(gain >= 0, "seed " + seed);
                sum += gain;
            }
            assertTrue(sum <= 1 + 1e-12, "seed " + seed);
            double all = Solved.of(said, differences, path, offsets).variance();
            assertTrue(heeding.variance() >= all - 1e-12, "seed " + seed);
            left += heeding.pieces().size() < said.pieces().size() ? 1 : 0;
        }
        assertTrue(left > 0, "nothing was ever left out");
    }
}
