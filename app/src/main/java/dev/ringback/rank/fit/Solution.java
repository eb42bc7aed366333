package dev.ringback.rank.fit;

import dev.ringback.rank.number.Factor;
import java.util.List;

/**
 * What is common to all providers, where things differ so: generalised least squares with a guess of each offset beforehand.
 *
 * @param offsets by place
 * @param doubt how they may be off together
 */
record Solution(double[] offsets, double[][] doubt) {

    /** The equations as far as they are added up. */
    private static final class Sums {
        final double[][] matrix;
        final double[] right;
        double evidence;

        Sums(Offsets offsets) {
            matrix = new double[offsets.size()][offsets.size()];
            right = new double[offsets.size()];
            for (int i = 0; i < right.length; i++) {
                matrix[i][i] = 1 / offsets.variance(i);
            }
        }

        void add(Said said, Differences differences, Path path, double[] beginning) {
            Solved solved = Solved.of(said, differences, path, beginning);
            evidence += solved.evidence();
            double[][] inverse = solved.inverse();
            double[] pulls = solved.pullsOfStrata();
            for (int j = 0; j < said.size(); j++) {
                for (int place : said.places(j)) {
                    right[place] += pulls[j];
                    for (int k = 0; k < said.size(); k++) {
                        for (int other : said.places(k)) {
                            matrix[place][other] += inverse[j][k];
                        }
                    }
                }
            }
        }
    }

    static Solution of(List<Said> all, Offsets offsets, Differences differences) {
        Sums sums = sums(all, offsets, differences);
        Factor factor = Factor.of(sums.matrix);
        double[] moved = factor.solve(sums.right);
        moved[0] += Offsets.LEVEL;
        return new Solution(moved, factor.inverse());
    }

    /** How well all that is said goes with the differences, as a natural logarithm. */
    static double evidence(List<Said> all, Offsets offsets, Differences differences) {
        Sums sums = sums(all, offsets, differences);
        Factor factor = Factor.of(sums.matrix);
        double[] moved = factor.solve(sums.right);
        double evidence = sums.evidence + differences.logPrior() - factor.logDeterminant() / 2;
        for (int i = 0; i < moved.length; i++) {
            evidence += sums.right[i] * moved[i] / 2;
        }
        return evidence;
    }

    private static Sums sums(List<Said> all, Offsets offsets, Differences differences) {
        double[] beginning = new double[offsets.size()];
        beginning[0] = Offsets.LEVEL;
        Sums sums = new Sums(offsets);
        Path path = Path.of(differences);
        all.forEach(said -> sums.add(said, differences, path, beginning));
        return sums;
    }
}
