package dev.ringback.model;

import java.util.Arrays;

/**
 * How many reviews there are and how much they weigh, by what they say. All are whole numbers, so that any order and any
 * way of adding gives the same: weights are in thousandths. Not thread-safe while it is added to.
 *
 * <p>What a review may say is one of {@link #SLOTS} things: a mark for all in half stars, a mark for support in half stars,
 * or an aspect with its polarity.
 */
public final class Tally {
    /** 1, 1.5, … 5. */
    public static final int MARKS = 9;

    private static final int POLARITIES = Polarity.values().length;
    private static final int OF_SUPPORT = MARKS;
    private static final int OF_ASPECTS = 2 * MARKS;

    public static final int SLOTS = OF_ASPECTS + Aspect.values().length * POLARITIES;

    private final long[] counts = new long[SLOTS];
    private final long[] permille = new long[SLOTS];
    private long reviews;
    private long counted;
    private long weight;

    /** @param halves stars times two, from 2 to 10 */
    public static int stars(int halves) {
        return halves - 2;
    }

    /** @param halves stars times two, from 2 to 10 */
    public static int supportStars(int halves) {
        return OF_SUPPORT + halves - 2;
    }

    public static int mention(Aspect aspect, Polarity polarity) {
        return OF_ASPECTS + aspect.ordinal() * POLARITIES + polarity.ordinal();
    }

    /** Adds so many reviews, of which some count with a weight above 0. */
    public void addReviews(long number, long withWeight, long permilleOfAll) {
        reviews += number;
        counted += withWeight;
        weight += permilleOfAll;
    }

    /** Adds so many that say one thing. */
    public void add(int slot, long number, long permilleOfAll) {
        counts[slot] += number;
        permille[slot] += permilleOfAll;
    }

    public void add(Tally other) {
        addReviews(other.reviews, other.counted, other.weight);
        for (int slot = 0; slot < SLOTS; slot++) {
            add(slot, other.counts[slot], other.permille[slot]);
        }
    }

    /** All, whatever they weigh. */
    public long reviews() {
        return reviews;
    }

    /** Those that weigh anything. */
    public long counted() {
        return counted;
    }

    /** Of all, in thousandths of a review. */
    public long permille() {
        return weight;
    }

    public long count(int slot) {
        return counts[slot];
    }

    /** In thousandths of a review. */
    public long permille(int slot) {
        return permille[slot];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && reviews == tally.reviews
                && counted == tally.counted
                && weight == tally.weight
                && Arrays.equals(counts, tally.counts)
                && Arrays.equals(permille, tally.permille);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts) * 31 + Long.hashCode(weight);
    }

    @Override
    public String toString() {
        return "Tally[reviews=" + reviews + ", counted=" + counted + ", permille=" + weight + ", counts="
                + Arrays.toString(counts) + ", weights=" + Arrays.toString(permille) + "]";
    }
}
