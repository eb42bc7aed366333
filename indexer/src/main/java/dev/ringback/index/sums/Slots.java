package dev.ringback.index.sums;

import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.Tally;
import java.util.Arrays;

/**
 * What a review says, as the slots of a {@link Tally}; two more slots are of the reviews and of those that weigh nothing.
 *
 * <p>A sum is one number: what the reviews weigh, in thousandths, and above it how many they are. So any are added and taken away
 * at once, and only what comes out must be right: see {@link #MAX_REVIEWS}.
 */
final class Slots {
    /** Of each review; first in the order in which sums are kept, since without it there is nothing else. */
    static final int REVIEWS = 0;

    private static final int WEIGHTLESS = 1;

    /** What is added to a slot of a tally. */
    private static final int SAID = 2;

    /** How many are kept. */
    static final int COUNT = SAID + Tally.SLOTS;

    /** Takes what is not said, and is never read. */
    private static final int NOTHING = COUNT;

    /** How long an array is that is added to. */
    static final int LENGTH = COUNT + 1;

    private static final int WEIGHT_BITS = 37;
    private static final long ONE = 1L << WEIGHT_BITS;
    private static final long WEIGHT = ONE - 1;

    /** So many of weight 1000 weigh less than {@link #ONE}, and their number needs no more than the bits above. */
    static final int MAX_REVIEWS = (1 << Long.SIZE - WEIGHT_BITS) - 1;

    private static final int ASPECT_BITS = 2;
    private static final int POLARITY_BITS = 0b11;
    private static final int FOUR_BITS = 0b1111;

    /** By half stars; {@link #NOTHING} for none. */
    private static final int[] STARS = marks(SAID + Tally.stars(2));

    private static final int[] SUPPORT_STARS = marks(SAID + Tally.supportStars(2));

    /** By the place of the aspect's bits and what stands in them; {@link #NOTHING} behind the last aspect. */
    private static final int[] MENTIONS = mentions();

    private Slots() {}

    private static int[] marks(int first) {
        int[] slots = new int[FOUR_BITS + 1];
        Arrays.fill(slots, NOTHING);
        for (int mark = 0; mark < Tally.MARKS; mark++) {
            slots[mark + 2] = first + mark;
        }
        return slots;
    }

    private static int[] mentions() {
        int[] slots = new int[(Integer.SIZE << 1) + 1];
        Arrays.fill(slots, NOTHING);
        for (Aspect aspect : Aspect.values()) {
            for (Polarity polarity : Polarity.values()) {
                slots[aspect.ordinal() << ASPECT_BITS | polarity.ordinal() + 1] =
                        SAID + Tally.mention(aspect, polarity);
            }
        }
        return slots;
    }

    /**
     * Counts one review in, with sign 1, or out, with -1. What is not said is counted as well, since guessing wrong whether it is
     * costs a processor more.
     *
     * @param sums by slot
     */
    static void add(long[] sums, long facts, int sign) {
        int weight = Facts.permille(facts);
        long one = sign * (ONE + weight);
        sums[REVIEWS] += one;
        sums[WEIGHTLESS] += one & (weight - 1) >> Integer.SIZE - 1;
        sums[STARS[Facts.starHalves(facts)]] += one;
        sums[SUPPORT_STARS[Facts.supportHalves(facts)]] += one;
        int mentions = addMention(sums, addMention(sums, Facts.mentions(facts), one), one);
        while (mentions != 0) {
            mentions = addMention(sums, mentions, one);
        }
    }

    /** The first of them, if any; gives the others. */
    private static int addMention(long[] sums, int mentions, long one) {
        int shift = Integer.numberOfTrailingZeros(mentions) & -2;
        int said = mentions >>> shift & POLARITY_BITS;
        sums[MENTIONS[shift << 1 | said]] += one;
        return mentions ^ said << shift;
    }

    /** Whether there is any review in a sum. */
    static boolean isAny(long sum) {
        return sum >>> WEIGHT_BITS != 0;
    }

    static Tally tally(long[] sums) {
        Tally tally = new Tally();
        long reviews = sums[REVIEWS] >>> WEIGHT_BITS;
        tally.addReviews(reviews, reviews - (sums[WEIGHTLESS] >>> WEIGHT_BITS), sums[REVIEWS] & WEIGHT);
        for (int slot = SAID; slot < COUNT; slot++) {
            tally.add(slot - SAID, sums[slot] >>> WEIGHT_BITS, sums[slot] & WEIGHT);
        }
        return tally;
    }
}
