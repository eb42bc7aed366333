package dev.ringback.review.integrity;

/**
 * Counts that scatter more than by chance alone, as reviews do: the variance is mean + mean²/size.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Negative_binomial_distribution">the distribution</a>
 */
final class NegativeBinomial {
    /** As in the method: with 4 a week of twice the usual is nothing to speak of. */
    private static final double SIZE = 4;

    private NegativeBinomial() {}

    /** How likely as many or more are; the same on any machine. */
    static double tail(double mean, int count) {
        double share = mean / (mean + SIZE);
        double each = StrictMath.pow(1 - share, SIZE);
        double below = 0;
        for (int i = 0; i < count && below < 1; i++) {
            below += each;
            each *= (i + SIZE) / (i + 1) * share;
        }
        return Math.max(0, 1 - below);
    }
}
