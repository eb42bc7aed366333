package dev.ringback.rank.number;

import java.util.Arrays;

/**
 * What is to be thought of one after another of whom so much is known, in the same room: a fit does it thousands of times. Not
 * thread-safe.
 */
final class Settling {
    private final double[][] matrix;
    private final double[][] inverse;
    private final double[] surprise;
    private final double[] gain;

    /** @param size how many things there are */
    Settling(int size) {
        this.matrix = new double[size][size];
        this.inverse = new double[size][size];
        this.surprise = new double[size];
        this.gain = new double[size];
    }

    /** @param settled is overwritten with it */
    void settle(Joint joint, Joint.Row row, Joint settled) {
        solve(joint, row);
        int[] things = row.things();
        int known = things.length;
        for (int i = 0; i < gain.length; i++) {
            double[] together = joint.covariance()[i];
            double sum = joint.mean()[i];
            Arrays.fill(gain, 0, known, 0);
            for (int a = 0; a < known; a++) {
                double both = together[things[a]];
                sum += both * surprise[a];
                double[] line = inverse[a];
                for (int b = 0; b < known; b++) {
                    gain[b] += both * line[b];
                }
            }
            settled.mean()[i] = sum;
            spread(joint, things, i, settled.covariance()[i]);
        }
    }

    /** The matrix of what is known, what it takes to the surprise, and its inverse. */
    private void solve(Joint joint, Joint.Row row) {
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
        Factor.solve(matrix, known, surprise);
        for (int a = 0; a < known; a++) {
            Arrays.fill(inverse[a], 0, known, 0);
            inverse[a][a] = 1;
            Factor.solve(matrix, known, inverse[a]);
        }
    }

    private void spread(Joint joint, int[] things, int i, double[] left) {
        System.arraycopy(joint.covariance()[i], 0, left, 0, left.length);
        for (int b = 0; b < things.length; b++) {
            double factor = gain[b];
            double[] other = joint.covariance()[things[b]];
            for (int j = 0; j < left.length; j++) {
                left[j] -= factor * other[j];
            }
        }
    }
}
