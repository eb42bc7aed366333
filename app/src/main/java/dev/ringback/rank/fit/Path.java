package dev.ringback.rank.fit;

/**
 * How good a provider is in each span of time from today back, beyond what is common to all, before anything is said of it: so far
 * from others today, and from there a walk at random into the past.
 *
 * @param precision the inverse of how the spans vary together
 * @param logDeterminant of how they do, as a natural logarithm
 */
record Path(double[][] precision, double logDeterminant) {
    static Path of(Differences differences) {
        double quality = differences.quality() * differences.quality();
        double drift = differences.drift() * differences.drift();
        double[][] precision = new double[Age.SPANS][Age.SPANS];
        precision[0][0] = 1 / quality;
        double log = StrictMath.log(quality);
        for (int span = 1; span < Age.SPANS; span++) {
            double step = drift * (Age.years(span) - Age.years(span - 1));
            precision[span][span] += 1 / step;
            precision[span - 1][span - 1] += 1 / step;
            precision[span][span - 1] = -1 / step;
            precision[span - 1][span] = -1 / step;
            log += StrictMath.log(step);
        }
        return new Path(precision, log);
    }
}
