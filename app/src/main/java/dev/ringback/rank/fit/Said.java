package dev.ringback.rank.fit;

import dev.ringback.rank.number.Factor;
import java.util.Arrays;
import java.util.List;

/**
 * One provider's strata with where each stands among the offsets, and how far each and each source is believed. Beliefs change
 * while a fit goes on, nothing else does.
 */
final class Said {
    /** Degrees of freedom of Student's law: sources and strata far off the others of their provider are believed less. */
    private static final double FREEDOM = 3;

    private final List<Stratum> strata;
    private final int[][] places;
    private final double[] unknown;
    private final double[] belief;

    /** Of the source of each stratum. */
    private final double[] sourceBelief;

    Said(Strata strata, Offsets offsets) {
        this.strata = strata.all();
        this.places = this.strata.stream().map(offsets::places).toArray(int[][]::new);
        this.unknown = Arrays.stream(places).mapToDouble(offsets::unknown).toArray();
        this.belief = new double[places.length];
        this.sourceBelief = new double[places.length];
        Arrays.fill(belief, 1);
        Arrays.fill(sourceBelief, 1);
    }

    int size() {
        return strata.size();
    }

    Stratum stratum(int j) {
        return strata.get(j);
    }

    int[] places(int j) {
        return places[j];
    }

    /** How the strata vary together, where things differ so. */
    double[][] covariance(Differences differences) {
        double quality = differences.quality() * differences.quality();
        double tilt = differences.tilt() * differences.tilt();
        double[][] matrix = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = areOfOneSource(i, j) ? quality + tilt / sourceBelief[i] : quality;
            }
            matrix[i][i] += own(i, differences) / belief[i];
        }
        return matrix;
    }

    private boolean areOfOneSource(int i, int j) {
        return strata.get(i).source().equals(strata.get(j).source());
    }

    /** How far a stratum lies off by itself, as a variance, were it fully believed. */
    double own(int j, Differences differences) {
        double trust = differences.of(strata.get(j).trust());
        return trust * trust + strata.get(j).noise() + unknown[j];
    }

    /** What each stratum says beyond what is common to all. */
    double[] surprises(double[] offsets) {
        double[] surprises = new double[size()];
        for (int j = 0; j < size(); j++) {
            surprises[j] = strata.get(j).mean();
            for (int place : places[j]) {
                surprises[j] -= offsets[place];
            }
        }
        return surprises;
    }

    /** Believes less what lies far off. */
    void weigh(Differences differences, double[] offsets) {
        double[] solved = Factor.of(covariance(differences)).solve(surprises(offsets));
        weighSources(differences.tilt() * differences.tilt(), solved);
        for (int j = 0; j < size(); j++) {
            double own = own(j, differences);
            belief[j] = belief(own / belief[j] * solved[j], own);
        }
    }

    private void weighSources(double tilt, double[] solved) {
        for (int j = 0; j < size(); j++) {
            double sum = 0;
            for (int k = 0; k < size(); k++) {
                sum += areOfOneSource(j, k) ? solved[k] : 0;
            }
            sourceBelief[j] = belief(tilt / sourceBelief[j] * sum, tilt);
        }
    }

    /** How far is believed what lies so far off, where so much is to be expected. */
    static double belief(double off, double own) {
        return Math.min(1, (FREEDOM + 1) / (FREEDOM + off * off / own));
    }
}
