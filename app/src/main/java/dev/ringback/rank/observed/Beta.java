package dev.ringback.rank.observed;

/**
 * The beta distribution: what is known of a share after some were kept and some broken. The same on any machine.
 *
 * @param alpha above 0
 * @param beta above 0
 */
record Beta(double alpha, double beta) {
    /** Halvings of the range from 0 to 1: more digits than are ever shown, and always as many. */
    private static final int HALVINGS = 50;

    /** The fraction converges in about the root of the larger parameter; ours are some hundreds at most. */
    private static final int MOST_TERMS = 500;

    private static final double PRECISION = 1e-15;

    /** In place of 0, by which cannot be divided. */
    private static final double TINY = 1e-300;

    /** Lanczos' approximation of the gamma function with g = 7 and nine terms. */
    private static final double LANCZOS_G = 7;

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    Beta {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("Not above 0: " + alpha + ", " + beta);
        }
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    double variance() {
        return mean() * (1 - mean()) / (alpha + beta + 1);
    }

    /** The value below which the share lies with that probability, from 0 to 1. */
    double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability that the share lies below: the incomplete beta function, https://dlmf.nist.gov/8.17. */
    double below(double value) {
        if (value <= 0 || value >= 1) {
            return value <= 0 ? 0 : 1;
        }
        boolean turned = value > (alpha + 1) / (alpha + beta + 2);
        return turned ? 1 - new Beta(beta, alpha).fraction(1 - value) : fraction(value);
    }

    /** By Lentz' way of working out the fraction of dlmf.nist.gov/8.17.E22; quick below the mean. */
    private double fraction(double value) {
        double c = 1;
        double d = reciprocal(1 - (alpha + beta) * value / (alpha + 1));
        double fraction = d;
        double change = 0;
        for (int m = 1; m <= MOST_TERMS && Math.abs(change - 1) > PRECISION; m++) {
            double even = m * (beta - m) * value / ((alpha + 2 * m - 1) * (alpha + 2 * m));
            double odd = -(alpha + m) * (alpha + beta + m) * value / ((alpha + 2 * m) * (alpha + 2 * m + 1));
            d = reciprocal(1 + even * d);
            c = 1 + even / c;
            fraction *= d * c;
            d = reciprocal(1 + odd * d);
            c = 1 + odd / c;
            change = d * c;
            fraction *= change;
        }
        return factor(value) * fraction / alpha;
    }

    private static double reciprocal(double value) {
        return 1 / (Math.abs(value) < TINY ? TINY : value);
    }

    private double factor(double value) {
        double log = logGamma(alpha + beta)
                - logGamma(alpha)
                - logGamma(beta)
                + alpha * StrictMath.log(value)
                + beta * StrictMath.log1p(-value);
        return StrictMath.exp(log);
    }

    /** Of what is above 0, by reflection below a half. */
    static double logGamma(double value) {
        if (value < 0.5) {
            return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * value)) - logGamma(1 - value);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (value - 1 + i);
        }
        double base = value - 1 + LANCZOS_G + 0.5;
        return 0.5 * StrictMath.log(2 * StrictMath.PI)
                + (value - 0.5) * StrictMath.log(base)
                - base
                + StrictMath.log(sum);
    }
}
