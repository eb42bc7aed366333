package dev.ringback.rank;

import java.util.List;

/**
 * What ranks each of some scores may come to, given how sure each is: worked out, not drawn by lot, so it is the same
 * wherever it is done, and no chance comes in. For each score the chances of all others to lie above it are added up over the values it may have.
 */
final class Chances {
    /** A provider's place: how likely the best and among the best three, and between which ranks nine times of ten. */
    record Chance(double best, double topThree, int rankLo, int rankHi) {}

    /** Scores are looked at in steps of half a point, and further out than any that counts. */
    private static final double STEP = 0.005;

    private static final int TOP = 3;

    /** Where so many others are expected to lie above, fewer than three do in none of 10²⁰ cases: nobody there is among the best. */
    private static final double TOO_MANY = 60;

    private final List<Estimate> scores;
    private final double[] means;
    private final double[] deviations;
    private final double[][] left;
    private final double[][] right;
    private final double[] best;
    private final double[] topThree;
    private final double[] mean;
    private final double[] square;

    private Chances(List<Estimate> scores) {
        this.scores = scores;
        this.means = scores.stream().mapToDouble(Estimate::mean).toArray();
        this.deviations = scores.stream().mapToDouble(Chances::deviation).toArray();
        this.left = Crowd.room(scores.size());
        this.right = Crowd.room(scores.size());
        this.best = new double[scores.size()];
        this.topThree = new double[scores.size()];
        this.mean = new double[scores.size()];
        this.square = new double[scores.size()];
    }

    /** @return in the order of the scores, whatever it is */
    static List<Chance> of(List<Estimate> scores) {
        Chances chances = new Chances(scores);
        chances.walk();
        return chances.told();
    }

    private void walk() {
        int size = scores.size();
        double low = scores.stream()
                .mapToDouble(one -> one.mean() - Normal.REACH * deviation(one))
                .min()
                .orElse(0);
        double high = scores.stream()
                .mapToDouble(one -> one.mean() + Normal.REACH * deviation(one))
                .max()
                .orElse(0);
        long from = (long) Math.floor(low / STEP);
        long to = (long) Math.ceil(high / STEP);
        double[] before = new double[size];
        double[] after = new double[size];
        double[] above = new double[size];
        for (long step = from; step <= to; step++) {
            for (int i = 0; i < size; i++) {
                after[i] = Normal.below(((step + 1) * STEP - means[i]) / deviations[i]);
                above[i] = 1 - (before[i] + after[i]) / 2;
            }
            add(before, after, above);
            System.arraycopy(after, 0, before, 0, size);
        }
    }

    private static double deviation(Estimate one) {
        return Math.sqrt(Math.max(one.variance(), STEP * STEP));
    }

    /** The case that a score lies in one step. */
    private void add(double[] before, double[] after, double[] above) {
        int size = scores.size();
        double sum = 0;
        double spread = 0;
        for (double one : above) {
            sum += one;
            spread += one * (1 - one);
        }
        for (int i = 0; i < size; i++) {
            double mass = after[i] - before[i];
            if (mass > 0) {
                double others = sum - above[i];
                mean[i] += mass * others;
                square[i] += mass * (spread - above[i] * (1 - above[i]) + others * others);
            }
        }
        if (sum < TOO_MANY) {
            addBest(before, after, above);
        }
    }

    private void addBest(double[] before, double[] after, double[] above) {
        Crowd.upTo(above, left);
        Crowd.downTo(above, right);
        for (int i = 0; i < above.length; i++) {
            double mass = after[i] - before[i];
            if (mass > 0) {
                best[i] += mass * Crowd.atMost(left[i], right[i + 1], 0);
                topThree[i] += mass * Crowd.atMost(left[i], right[i + 1], TOP - 1);
            }
        }
    }

    private List<Chance> told() {
        double all = 0;
        for (double one : best) {
            all += one;
        }
        List<Chance> told = new java.util.ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            double reach = Estimate.Z * Math.sqrt(Math.max(0, square[i] - mean[i] * mean[i]));
            int lo = (int) Math.max(1, Math.round(1 + mean[i] - reach));
            int hi = (int) Math.min(scores.size(), Math.round(1 + mean[i] + reach));
            double top = scores.size() <= TOP ? 1 : Math.clamp(topThree[i], best[i], 1);
            told.add(new Chance(best[i] / all, top, lo, hi));
        }
        return told;
    }
}
