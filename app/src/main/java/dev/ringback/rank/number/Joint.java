package dev.ringback.rank.number;

import java.util.Arrays;
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
        Joint[] settled = new Joint[rows.size()];
        Arrays.setAll(settled, row -> new Joint(new double[size], new double[size][size]));
        for (int round = 0; round < ROUNDS; round++) {
            joint = joint.next(rows, before, settled);
        }
        return joint;
    }

    /** @param settled room for what is thought of each in this round */
    private Joint next(List<Row> rows, Before before, Joint[] settled) {
        int size = mean.length;
        Settling settling = new Settling(size);
        double[] means = new double[size];
        for (int i = 0; i < size; i++) {
            means[i] = before.weight() * before.mean()[i];
        }
        for (int row = 0; row < settled.length; row++) {
            settling.settle(this, rows.get(row), settled[row]);
            for (int i = 0; i < size; i++) {
                means[i] += settled[row].mean[i];
            }
        }
        for (int i = 0; i < size; i++) {
            means[i] /= before.weight() + rows.size();
        }
        return new Joint(means, squares(means, before, settled));
    }

    /** Added up one after the other, in the order of the rows. */
    private static double[][] squares(double[] means, Before before, Joint[] settled) {
        int size = means.length;
        double[][] squares = new double[size][size];
        double[] off = new double[size];
        for (int i = 0; i < size; i++) {
            squares[i][i] = before.weights() * before.variance()[i];
            for (int j = 0; j < size; j++) {
                squares[i][j] += before.weight() * (before.mean()[i] - means[i]) * (before.mean()[j] - means[j]);
            }
        }
        for (Joint one : settled) {
            for (int i = 0; i < size; i++) {
                off[i] = one.mean[i] - means[i];
            }
            for (int i = 0; i < size; i++) {
                double[] sums = squares[i];
                double[] itself = one.covariance[i];
                for (int j = 0; j < size; j++) {
                    sums[j] += itself[j] + off[i] * off[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                squares[i][j] /= before.weights() + before.weight() + settled.length;
            }
        }
        return squares;
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

    /** The same, where some things are no surer than that variance. */
    public Joint widened(boolean[] which, double least) {
        double[][] wider = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            wider[i] = covariance[i].clone();
            if (which[i]) {
                wider[i][i] = Math.max(least, wider[i][i]);
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
        int size = mean.length;
        if (row.things().length == 0) {
            return this;
        }
        Joint settled = new Joint(new double[size], new double[size][size]);
        new Settling(size).settle(this, row, settled);
        return settled;
    }
}
