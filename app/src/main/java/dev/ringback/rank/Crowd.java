package dev.ringback.rank;

import java.util.Arrays;

/** How many of some independent things happen, as far as none, one or two. */
final class Crowd {
    private static final int COUNTED = 3;

    private Crowd() {}

    /** Room for so many things. */
    static double[][] room(int size) {
        return new double[size + 1][COUNTED];
    }

    /**
     * For each place how likely none, one or two of those before it happen.
     *
     * @param counts where it is told, and given back
     */
    static double[][] upTo(double[] chances, double[][] counts) {
        none(counts[0]);
        for (int i = 0; i < chances.length; i++) {
            with(counts[i], chances[i], counts[i + 1]);
        }
        return counts;
    }

    /** For each place how likely none, one or two of those from it on happen, likewise. */
    static double[][] downTo(double[] chances, double[][] counts) {
        none(counts[chances.length]);
        for (int i = chances.length - 1; i >= 0; i--) {
            with(counts[i + 1], chances[i], counts[i]);
        }
        return counts;
    }

    private static void none(double[] counts) {
        Arrays.fill(counts, 0);
        counts[0] = 1;
    }

    private static void with(double[] counts, double chance, double[] more) {
        more[0] = counts[0] * (1 - chance);
        for (int n = 1; n < COUNTED; n++) {
            more[n] = counts[n] * (1 - chance) + counts[n - 1] * chance;
        }
    }

    /** How likely no more than so many of two crowds together happen. */
    static double atMost(double[] one, double[] other, int most) {
        double sum = 0;
        for (int i = 0; i <= most; i++) {
            for (int j = 0; i + j <= most; j++) {
                sum += one[i] * other[j];
            }
        }
        return sum;
    }
}
