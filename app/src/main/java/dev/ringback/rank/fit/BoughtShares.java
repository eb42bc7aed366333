package dev.ringback.rank.fit;

/**
 * How likely which share of some reviews is bought, judged by their authors alone: who buys reviews gets mostly new authors,
 * so that there are more of them than usual. What the reviews say has no part in it.
 *
 * @param chances of the shares 0, 1/20 … 19/20
 */
record BoughtShares(double[] chances) {
    static final int STEPS = 20;

    /** How many of those who write for money are new. */
    private static final double FRESH = 0.85;

    /**
     * Honest providers differ too in who writes of them: as if so many authors had been drawn of a crowd of their own. With it
     * a busy provider is not judged by a difference of a few percent.
     */
    private static final double LIKENESS = 100;

    /** No kind of author is ever so rare that one of them settles everything. */
    static final double LEAST = 0.01;

    static double share(int step) {
        return (double) step / STEPS;
    }

    /**
     * @param usual share of new authors among honest reviews there
     * @param before what is thought of the shares before looking at the authors
     */
    static BoughtShares of(Authors authors, double usual, double[] before) {
        double[] logs = new double[STEPS];
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            logs[step] = StrictMath.log(before[step]) + likelihood(authors, fresh(step, usual));
            most = Math.max(most, logs[step]);
        }
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            logs[step] = StrictMath.exp(logs[step] - most);
            sum += logs[step];
        }
        for (int step = 0; step < STEPS; step++) {
            logs[step] /= sum;
        }
        return new BoughtShares(logs);
    }

    /** The share of new authors where that share is bought. */
    private static double fresh(int step, double usual) {
        return (1 - share(step)) * usual + share(step) * FRESH;
    }

    /** Of so many new authors, by the beta-binomial law, as a logarithm and but for what is the same for all shares. */
    private static double likelihood(Authors authors, double share) {
        double fresh = LIKENESS * Math.clamp(share, LEAST, 1 - LEAST);
        double known = LIKENESS - fresh;
        return LogGamma.of(authors.fresh() + fresh)
                + LogGamma.of(authors.known() + known)
                - LogGamma.of(fresh)
                - LogGamma.of(known);
    }

    double noneChance() {
        return chances[0];
    }

    /** The honest part of the authors, as far as can be told. */
    Authors honest(Authors authors, double usual) {
        double fresh = 0;
        double known = 0;
        for (int step = 0; step < STEPS; step++) {
            double honest = chances[step] * (1 - share(step));
            fresh += honest * usual / fresh(step, usual);
            known += honest * (1 - usual) / (1 - fresh(step, usual));
        }
        return new Authors(authors.fresh() * fresh, authors.known() * known);
    }

    /** The mean square of the share that is bought among new authors, or among the others. */
    double square(boolean amongNew, double usual) {
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            double of = fresh(step, usual);
            double part = share(step) * (amongNew ? FRESH / of : (1 - FRESH) / (1 - of));
            sum += chances[step] * part * part;
        }
        return sum;
    }
}
