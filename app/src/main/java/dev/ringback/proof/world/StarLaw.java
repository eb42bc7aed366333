package dev.ringback.proof.world;

/**
 * How a customer whom nobody chose gives stars. All laws have the mean star value equal to the quality, where a star value is
 * (stars − 1) / 4. Immutable.
 */
public sealed interface StarLaw {
    /** 1, 2, 3, 4 and 5. */
    int MARKS = 5;

    /**
     * The shares of one to five stars; they sum to 1.
     *
     * @param quality from 0 to 1
     */
    double[] shares(double quality);

    /** The mean star value of those shares. */
    static double mean(double[] shares) {
        double sum = 0;
        double all = 0;
        for (int mark = 0; mark < MARKS; mark++) {
            all += shares[mark];
            sum += shares[mark] * mark / (MARKS - 1);
        }
        return sum / all;
    }

    /**
     * What a customer feels is normal around a centre, and is cut into five. The centre is set so that the mean is the quality.
     *
     * @param spread standard deviation of what customers feel, where the five marks are one fifth wide each
     */
    record CutNormal(double spread) implements StarLaw {
        /** Halvings of a span of 12 until the centre is exact to 1e-8. */
        private static final int HALVINGS = 32;

        private static final double REACH = 6;

        @Override
        public double[] shares(double quality) {
            double lo = -REACH;
            double hi = 1 + REACH;
            for (int i = 0; i < HALVINGS; i++) {
                double centre = (lo + hi) / 2;
                if (mean(around(centre)) < quality) {
                    lo = centre;
                } else {
                    hi = centre;
                }
            }
            return around((lo + hi) / 2);
        }

        private double[] around(double centre) {
            double[] shares = new double[MARKS];
            double below = 0;
            for (int mark = 0; mark < MARKS - 1; mark++) {
                double upTo = normal(((mark + 1.0) / MARKS - centre) / spread);
                shares[mark] = upTo - below;
                below = upTo;
            }
            shares[MARKS - 1] = 1 - below;
            return shares;
        }

        /** The normal distribution, after Abramowitz and Stegun 26.2.17, exact to 7.5e-8. */
        private static double normal(double x) {
            double t = 1 / (1 + 0.2316419 * Math.abs(x));
            double polynomial =
                    t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
            double upper = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI) * polynomial;
            return x >= 0 ? 1 - upper : upper;
        }
    }

    /**
     * Each customer has a mood of its own, spread as a beta distribution around the quality, and tosses it four times.
     *
     * @param likeness how much alike the moods are: small numbers give mostly 1 and 5 stars
     */
    record BetaBinomial(double likeness) implements StarLaw {
        private static final int[] CHOICES = {1, 4, 6, 4, 1};

        @Override
        public double[] shares(double quality) {
            double good = Math.clamp(quality, 1e-6, 1 - 1e-6) * likeness;
            double bad = likeness - good;
            double[] shares = new double[MARKS];
            for (int mark = 0; mark < MARKS; mark++) {
                shares[mark] = CHOICES[mark]
                        * rising(good, mark)
                        * rising(bad, MARKS - 1 - mark)
                        / rising(likeness, MARKS - 1);
            }
            return shares;
        }

        /** x (x + 1) … of so many factors. */
        private static double rising(double x, int factors) {
            double product = 1;
            for (int i = 0; i < factors; i++) {
                product *= x + i;
            }
            return product;
        }
    }
}
