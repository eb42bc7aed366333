package dev.ringback.rank;

import java.util.Comparator;
import java.util.List;

/**
 * What is usual of one thing among the providers that serve a country, and how far they differ: what each says of itself is
 * drawn towards it by as much as it is doubtful, and who says nothing stands there, as wide as they differ.
 */
final class Usual {
    /** So many providers in the middle are taken to be there before anybody is: a first one does not set what is usual. */
    private static final double BEGINNING = 4;

    private static final double MIDDLE = 0.5;

    /** How far providers differ before anybody is known, and how many providers that is worth. */
    private static final double BEGINNING_VARIANCE = 0.05;

    private static final double BEGINNING_VARIANCES = 8;

    /** Settles to the ninth digit in half as many. */
    private static final int ROUNDS = 40;

    private static final Comparator<Estimate> BY_CONTENT =
            Comparator.comparingDouble(Estimate::mean).thenComparingDouble(Estimate::variance);

    private Usual() {}

    /** @param found of those that say something; their order changes no bit */
    static Estimate of(List<Estimate> found) {
        List<Estimate> sorted = found.stream().sorted(BY_CONTENT).toList();
        Estimate usual = new Estimate(MIDDLE, BEGINNING_VARIANCE);
        for (int round = 0; round < ROUNDS; round++) {
            usual = next(sorted, usual);
        }
        return usual;
    }

    private static Estimate next(List<Estimate> found, Estimate usual) {
        double sum = BEGINNING * MIDDLE;
        for (Estimate one : found) {
            sum += one.and(usual).mean();
        }
        double mean = sum / (BEGINNING + found.size());
        double squares = BEGINNING_VARIANCES * BEGINNING_VARIANCE + BEGINNING * (MIDDLE - mean) * (MIDDLE - mean);
        for (Estimate one : found) {
            Estimate drawn = one.and(usual);
            squares += (drawn.mean() - mean) * (drawn.mean() - mean) + drawn.variance();
        }
        return new Estimate(mean, squares / (BEGINNING_VARIANCES + BEGINNING + found.size()));
    }
}
