package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is common to all, beside the same law written down whole: all pieces as one normal vector with all that they share in its
 * covariance, solved by plain elimination.
 */
class SolutionTest {
    private static final int CASES = 1_000;
    private static final int SOURCES = 3;

    @Test
    void addingUpProviderByProviderGivesWhatOneLargeSystemGives() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Strata> strata = strata(random);
            Offsets offsets = Offsets.of(strata.subList(0, 1 + random.nextInt(strata.size())));
            List<Said> all = strata.stream().map(one -> new Said(one, offsets)).toList();
            Differences differences = differences(random);
            Solution solution = Solution.of(all, offsets, differences);
            Whole whole = Whole.of(all, offsets, differences);
            assertArrayEquals(whole.offsets, solution.offsets(), 1e-9, "seed " + seed);
            for (int i = 0; i < offsets.size(); i++) {
                assertArrayEquals(whole.doubt[i], solution.doubt()[i], 1e-9, "seed " + seed);
            }
            assertEquals(
                    whole.evidence + differences.logPrior(),
                    Solution.evidence(all, offsets, differences),
                    1e-7,
                    "seed " + seed);
        }
    }

    private static Differences differences(Random random) {
        double[] all = random.doubles(6, 0.01, 0.4).toArray();
        return new Differences(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    private static List<Strata> strata(Random random) {
        List<Strata> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Stratum> strata = new ArrayList<>();
            for (int source = 0; source < SOURCES; source++) {
                for (Trust trust : Trust.values()) {
                    if (random.nextInt(3) == 0) {
                        strata.add(new Stratum("source-" + source, trust, spans(random)));
                    }
                }
            }
            all.add(new Strata(strata));
        }
        return all;
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int age = random.nextInt(3); age < Age.SPANS; age += 1 + random.nextInt(4)) {
            spans.add(new Span(
                    age, 10, random.nextDouble(), 0.01 + 0.2 * random.nextDouble(), 0.1 * random.nextDouble()));
        }
        return spans;
    }

    /** How two pieces of one provider vary together. */
    private static double covariance(Said said, Said.Piece one, Said.Piece other, Differences differences) {
        double years =
                Math.min(Age.years(one.span().age()), Age.years(other.span().age()));
        double path = differences.quality() * differences.quality() + differences.drift() * differences.drift() * years;
        double beside = one.source() == other.source() ? said.covariance(one, other, differences) : 0;
        return path + beside + (one.equals(other) ? one.span().noise() : 0);
    }

    /** What the pieces say is normal around what the offsets are thought to be, with offsets and all else in one matrix. */
    private static final class Whole {
        final double[] offsets;
        final double[][] doubt;
        final double evidence;

        private Whole(double[] offsets, double[][] doubt, double evidence) {
            this.offsets = offsets;
            this.doubt = doubt;
            this.evidence = evidence;
        }

        static Whole of(List<Said> all, Offsets before, Differences differences) {
            int places = before.size();
            int pieces = all.stream().mapToInt(said -> said.pieces().size()).sum();
            double[][] design = new double[pieces][places];
            double[][] matrix = new double[pieces][pieces];
            double[] off = new double[pieces];
            int from = 0;
            for (Said said : all) {
                for (int j = 0; j < said.pieces().size(); j++) {
                    Said.Piece piece = said.pieces().get(j);
                    off[from + j] = piece.span().mean() - Offsets.LEVEL;
                    for (int place : said.places(piece.stratum())) {
                        design[from + j][place] = 1;
                    }
                    for (int k = 0; k < said.pieces().size(); k++) {
                        matrix[from + j][from + k] =
                                covariance(said, piece, said.pieces().get(k), differences);
                    }
                }
                from += said.pieces().size();
            }
            double[][] together = new double[pieces][places];
            for (int i = 0; i < pieces; i++) {
                for (int place = 0; place < places; place++) {
                    together[i][place] = design[i][place] * before.variance(place);
                    for (int j = 0; j < pieces; j++) {
                        matrix[i][j] += design[i][place] * before.variance(place) * design[j][place];
                    }
                }
            }
            return of(before, matrix, together, off);
        }

        private static Whole of(Offsets before, double[][] matrix, double[][] together, double[] off) {
            int places = before.size();
            Eliminated eliminated = new Eliminated(matrix);
            double[] solved = eliminated.solve(off);
            double evidence = -eliminated.logDeterminant / 2 - dot(off, solved) / 2;
            double[] offsets = new double[places];
            double[][] doubt = new double[places][places];
            for (int place = 0; place < places; place++) {
                double[] with = column(together, place);
                offsets[place] = (place == 0 ? Offsets.LEVEL : 0) + dot(with, solved);
                evidence += StrictMath.log(before.variance(place)) / 2;
                double[] gains = eliminated.solve(with);
                for (int other = 0; other < places; other++) {
                    doubt[place][other] =
                            (place == other ? before.variance(place) : 0) - dot(column(together, other), gains);
                }
            }
            return new Whole(offsets, doubt, evidence);
        }

        private static double[] column(double[][] matrix, int column) {
            double[] found = new double[matrix.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = matrix[i][column];
            }
            return found;
        }

        private static double dot(double[] one, double[] other) {
            double sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += one[i] * other[i];
            }
            return sum;
        }
    }

    /** Gauss and Jordan: the inverse of a positive matrix, row by row. */
    private static final class Eliminated {
        final double[][] inverse;
        double logDeterminant;

        Eliminated(double[][] matrix) {
            int size = matrix.length;
            double[][] left = new double[size][];
            inverse = new double[size][size];
            for (int i = 0; i < size; i++) {
                left[i] = matrix[i].clone();
                inverse[i][i] = 1;
            }
            for (int pivot = 0; pivot < size; pivot++) {
                double by = left[pivot][pivot];
                logDeterminant += StrictMath.log(by);
                for (int j = 0; j < size; j++) {
                    left[pivot][j] /= by;
                    inverse[pivot][j] /= by;
                }
                for (int i = 0; i < size; i++) {
                    double times = i == pivot ? 0 : left[i][pivot];
                    for (int j = 0; j < size; j++) {
                        left[i][j] -= times * left[pivot][j];
                        inverse[i][j] -= times * inverse[pivot][j];
                    }
                }
            }
        }

        double[] solve(double[] right) {
            double[] solved = new double[right.length];
            for (int i = 0; i < right.length; i++) {
                for (int j = 0; j < right.length; j++) {
                    solved[i] += inverse[i][j] * right[j];
                }
            }
            return solved;
        }
    }
}
