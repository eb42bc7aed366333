package dev.ringback.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many reviews there are and how much they weigh, by what they say. All are whole numbers, so that any order and any
 * way of adding gives the same: weights are in thousandths. Not thread-safe while it is added to.
 *
 * <p>There is a sum for each of {@link #SLOTS} things: all reviews, those that weigh nothing, those that are used for support, and
 * what a review may say: a mark for all in half stars, a mark for support in half stars, or an aspect with its polarity. A sum is one number: what its reviews
 * weigh, and above it how many they are. So any are added and taken away at once, and only what comes out must be right: see
 * {@link #MAX_REVIEWS}.
 */
public final class Tally {
    /** 1, 1.5, … 5. */
    public static final int MARKS = 9;

    /** The slot of each review; the first, since without it there is nothing else. */
    public static final int REVIEWS = 0;

    /** The slot of those that weigh nothing. */
    public static final int WEIGHTLESS = 1;

    /** The slot of those that weigh something and say something of support, by an aspect of it or a mark for it. */
    public static final int USED = 2;

    private static final int POLARITIES = Polarity.values().length;
    private static final int OF_STARS = 3;
    private static final int OF_SUPPORT = OF_STARS + MARKS;
    private static final int OF_ASPECTS = OF_SUPPORT + MARKS;

    public static final int SLOTS = OF_ASPECTS + Aspect.values().length * POLARITIES;

    private static final int WEIGHT_BITS = 37;
    private static final long ONE = 1L << WEIGHT_BITS;
    private static final long WEIGHT = ONE - 1;

    /** So many of weight 1000 weigh less than {@link #ONE}, and their number needs no more than the bits above. */
    public static final int MAX_REVIEWS = (1 << Long.SIZE - WEIGHT_BITS) - 1;

    private final long[] sums;

    /** Of no review. */
    public Tally() {
        this(new long[SLOTS]);
    }

    private Tally(long[] sums) {
        this.sums = sums;
    }

    /** @param sums by slot, made of {@link #one}; not copied, and what is behind the last slot is not looked at */
    public static Tally of(long[] sums) {
        return new Tally(sums);
    }

    /** What a review of that weight adds to a sum. */
    public static long one(int permille) {
        return ONE + permille;
    }

    /** Of how many reviews a sum is. */
    public static long number(long sum) {
        return sum >>> WEIGHT_BITS;
    }

    /** @param halves stars times two, from 2 to 10 */
    public static int stars(int halves) {
        return OF_STARS + halves - 2;
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
        add(REVIEWS, number, permilleOfAll);
        add(WEIGHTLESS, number - withWeight, 0);
    }

    /** Adds so many that say one thing. */
    public void add(int slot, long number, long permilleOfAll) {
        sums[slot] += number * ONE + permilleOfAll;
    }

    public void add(Tally other) {
        for (int slot = 0; slot < SLOTS; slot++) {
            sums[slot] += other.sums[slot];
        }
    }

    /** All, whatever they weigh. */
    public long reviews() {
        return count(REVIEWS);
    }

    /** Those that weigh anything. */
    public long counted() {
        return count(REVIEWS) - count(WEIGHTLESS);
    }

    /** Of all, in thousandths of a review. */
    public long permille() {
        return permille(REVIEWS);
    }

    public long count(int slot) {
        return number(sums[slot]);
    }

    /** In thousandths of a review. */
    public long permille(int slot) {
        return sums[slot] & WEIGHT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(sums, 0, SLOTS, tally.sums, 0, SLOTS);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sums[REVIEWS]) * 31 + Long.hashCode(sums[OF_SUPPORT]);
    }

    @Override
    public String toString() {
        return IntStream.range(0, SLOTS)
                .mapToObj(slot -> count(slot) + " of " + permille(slot))
                .collect(Collectors.joining(", ", "Tally[", "]"));
    }
}
