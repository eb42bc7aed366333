package dev.ringback.review.integrity;

/**
 * Counts of those that have a mark among so many, each by the same chance.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Binomial_distribution">the distribution</a>
 */
final class Binomial {
    /** The terms grow beyond what a double holds; those far below the largest do not matter then. */
    private static final double LARGE = 1e250;

    private Binomial() {}

    /**
     * How likely as many or more are; the same on any machine.
     *
     * @param odds of having the mark
     */
    static double tail(int all, double odds, int count) {
        double each = 1;
        double above = 0;
        double sum = 0;
        for (int i = 0; i <= all; i++) {
            sum += each;
            above += i >= count ? each : 0;
            each *= odds * (all - i) / (i + 1.0);
            if (sum > LARGE) {
                sum /= LARGE;
                above /= LARGE;
                each /= LARGE;
            }
        }
        return above / sum;
    }
}
