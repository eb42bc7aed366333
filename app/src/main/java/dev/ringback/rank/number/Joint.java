package dev.ringback.rank.number;

import java.util.List;

/**
 * How some things vary together among many, learned from what is known of each: a normal law, fitted by expectation and
 * maximisation, where much may be missing. Immutable; a function of the rows and their order.
 *
 * @param mean of each thing
 * @param covariance of each two
 */
public record Joint(double[] mean, double[][] covariance) {
    private static final int ROUNDS = 30;

    /**
     * What is known of one: a value for some of the things, each with the mean square by which the truth may lie off it.
     *
     * @param things which, ascending
     */
    public record Row(int[] things, double[] values, double[] variances) {}

    /**
     * What is thought before anybody is known.
     *
     * @param weight so many of that mean, not known any better
     * @param weights so many that differ by that variance, each thing by itself
     */
    public record Before(double[] mean, double[] variance, double weight, double weights) {}

    public static Joint of(List<Row> rows, Before before) {
        int size = before.mean().length;
        double[][] diagonal = new double[size][size];
        for (int i = 0; i < size; i++) {
            diagonal[i][i] = before.variance()[i];
        }
        Joint joint = new Joint(before.mean().clone(), diagonal);
        for (int round = 0; round < ROUNDS; round++) {
            joint = joint.next(rows, before);
        }
        return joint;
    }

    /**
     * What is thought of each row, its mean {@code m + C p} and its covariance {@code C - C I C}, with its pull {@code p} and the inverse
     * {@code I} of what it may be, is never written down: all that is asked of the rows is the sum of {@code p} and of {@code p p' - I}.
     */
    private Joint next(List<Row> rows, Before before) {
        int size = mean.length;
        Settling settling = new Settling(size);
        double[] pulls = new double[size];
        double[][] beyond = new double[size][size];
        for (Row row : rows) {
            settling.add(this, row, pulls, beyond);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                beyond[j][i] = beyond[i][j];
            }
        }
        double[] moved = new double[size];
        for (int i = 0; i < size; i++) {
            moved[i] = dot(covariance[i], pulls);
        }
        double[] means = new double[size];
        for (int i = 0; i < size; i++) {
            double all = before.weight() * before.mean()[i] + rows.size() * mean[i] + moved[i];
            means[i] = all / (before.weight() + rows.size());
        }
        return new Joint(means, squares(means, moved, beyond, before, rows.size()));
    }

    /**
     * @param moved by how much the means of all rows together differ from what is usual
     * @param beyond of what rows tell, the sum of {@code p p' - I}
     */
    private double[][] squares(double[] means, double[] moved, double[][] beyond, Before before, int rows) {
        int size = means.length;
        double[][] squares = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] told = new double[size];
            for (int k = 0; k < size; k++) {
                told[k] = dot(covariance[i], beyond[k]);
            }
            double off = mean[i] - means[i];
            double offBefore = before.mean()[i] - means[i];
            for (int j = 0; j <= i; j++) {
                double other = mean[j] - means[j];
                double sum = rows * (covariance[i][j] + off * other)
                        + dot(told, covariance[j])
                        + off * moved[j]
                        + moved[i] * other
                        + before.weight() * offBefore * (before.mean()[j] - means[j]);
                if (i == j) {
                    sum += before.weights() * before.variance()[i];
                }
                squares[i][j] = sum / (before.weights() + before.weight() + rows);
                squares[j][i] = squares[i][j];
            }
        }
        return squares;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The same with another mean and variance of one thing; what goes together does so as before. */
    public Joint with(int thing, double itsMean, double itsVariance) {
        double[] means = mean.clone();
        means[thing] = itsMean;
        double factor = Math.sqrt(itsVariance / covariance[thing][thing]);
        double[][] scaled = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            scaled[i] = covariance[i].clone();
            scaled[i][thing] *= factor;
        }
        for (int j = 0; j < mean.length; j++) {
            scaled[thing][j] *= factor;
        }
        return new Joint(means, scaled);
    }

    /** The same, where some things are no surer than that variance; by what they are less sure than before they go up and down as one. */
    public Joint widened(boolean[] which, double least) {
        double[] more = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            more[i] = which[i] ? Math.sqrt(Math.max(0, least - covariance[i][i])) : 0;
        }
        double[][] wider = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            wider[i] = covariance[i].clone();
            for (int j = 0; j < mean.length; j++) {
                wider[i][j] += more[i] * more[j];
            }
        }
        return new Joint(mean, wider);
    }

    /** By how much the mean of one thing of {@link #given} moves where each of the values moves by 1. */
    public double[] gains(Row row, int thing) {
        int known = row.things().length;
        double[][] matrix = new double[known][known];
        double[] together = new double[known];
        for (int a = 0; a < known; a++) {
            together[a] = covariance[thing][row.things()[a]];
            for (int b = 0; b < known; b++) {
                matrix[a][b] = covariance[row.things()[a]][row.things()[b]];
            }
            matrix[a][a] += row.variances()[a];
        }
        return Factor.of(matrix).solve(together);
    }

    /** What is to be thought of one of whom so much is known. */
    public Joint given(Row row) {
        return row.things().length == 0 ? this : new Settling(mean.length).settled(this, row);
    }
}
