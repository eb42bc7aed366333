package dev.ringback.rank.number;

import java.util.Arrays;

/**
 * What is known of one after another, held against a law, in the same room: a ranking does it thousands of times. Not thread-safe.
 */
final class Settling {
    /** Of what is known of the last, the matrix of what it may be; then that of its Cholesky factor the inverse. */
    private final double[][] matrix;

    private final double[][] inverse;
    private final double[] surprise;
    private final double[] pull;

    /** @param size how many things there are */
    Settling(int size) {
        this.matrix = new double[size][size];
        this.inverse = new double[size][size];
        this.surprise = new double[size];
        this.pull = new double[size];
    }

    /** With the inverse of the factor, {@code F}, the inverse of the matrix is {@code F' F}; the pull is what that takes from the surprise. */
    private void hold(Joint joint, Joint.Row row) {
        int[] things = row.things();
        int known = things.length;
        for (int a = 0; a < known; a++) {
            surprise[a] = row.values()[a] - joint.mean()[things[a]];
            double[] together = joint.covariance()[things[a]];
            for (int b = 0; b <= a; b++) {
                matrix[a][b] = together[things[b]];
            }
            matrix[a][a] += row.variances()[a];
        }
        Factor.factor(matrix, known);
        Factor.invert(matrix, known, inverse);
        Arrays.fill(pull, 0, known, 0);
        for (int c = 0; c < known; c++) {
            double sum = 0;
            for (int a = 0; a <= c; a++) {
                sum += inverse[c][a] * surprise[a];
            }
            for (int a = 0; a <= c; a++) {
                pull[a] += inverse[c][a] * sum;
            }
        }
    }

    /** What is to be thought of one of whom so much is known. */
    Joint settled(Joint joint, Joint.Row row) {
        hold(joint, row);
        int[] things = row.things();
        double[] mean = joint.mean().clone();
        double[][] left = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            left[i] = joint.covariance()[i].clone();
            for (int a = 0; a < things.length; a++) {
                mean[i] += joint.covariance()[i][things[a]] * pull[a];
            }
        }
        double[] told = new double[mean.length];
        for (int c = 0; c < things.length; c++) {
            Arrays.fill(told, 0);
            for (int a = 0; a <= c; a++) {
                addTo(told, inverse[c][a], joint.covariance()[things[a]]);
            }
            for (int i = 0; i < mean.length; i++) {
                addTo(left[i], -told[i], told);
            }
        }
        return new Joint(mean, left);
    }

    private static void addTo(double[] sums, double factor, double[] values) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += factor * values[j];
        }
    }

    /**
     * Adds up what rows tell of the law itself.
     *
     * @param pulls of each thing, summed up
     * @param beyond the products of the pulls of each two things, less the inverse of what these may be by the law; its lower half
     */
    void add(Joint joint, Joint.Row row, double[] pulls, double[][] beyond) {
        hold(joint, row);
        int[] things = row.things();
        for (int a = 0; a < things.length; a++) {
            pulls[things[a]] += pull[a];
            double[] sums = beyond[things[a]];
            for (int b = 0; b <= a; b++) {
                double sum = pull[a] * pull[b];
                for (int c = a; c < things.length; c++) {
                    sum -= inverse[c][a] * inverse[c][b];
                }
                sums[things[b]] += sum;
            }
        }
    }
}
