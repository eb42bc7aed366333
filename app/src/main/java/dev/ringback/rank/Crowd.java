package dev.ringback.rank;

/** How many of some independent things happen, as far as none, one or two. */
final class Crowd {
    private static final int COUNTED = 3;

    private Crowd() {}

    /** For each place how likely none, one or two of those before it happen. */
    static double[][] upTo(double[] chances) {
        double[][] counts = new double[chances.length + 1][];
        counts[0] = new double[] {1, 0, 0};
        for (int i = 0; i < chances.length; i++) {
            counts[i + 1] = with(counts[i], chances[i]);
        }
        return counts;
    }

    /** For each place how likely none, one or two of those from it on happen. */
    static double[][] downTo(double[] chances) {
        double[][] counts = new double[chances.length + 1][];
        counts[chances.length] = new double[] {1, 0, 0};
        for (int i = chances.length - 1; i >= 0; i--) {
            counts[i] = with(counts[i + 1], chances[i]);
        }
        return counts;
    }

    private static double[] with(double[] counts, double chance) {
        double[] more = new double[COUNTED];
        for (int n = 0; n < COUNTED; n++) {
            more[n] = counts[n] * (1 - chance) + (n > 0 ? counts[n - 1] * chance : 0);
        }
        return more;
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
