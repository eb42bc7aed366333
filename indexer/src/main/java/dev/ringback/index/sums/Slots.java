package dev.ringback.index.sums;

import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.Tally;
import java.util.Arrays;

/** To which sums of a {@link Tally} a review is added, by its {@link Facts}. */
final class Slots {
    /** Takes what is not said, and is never read. */
    private static final int NOTHING = Tally.SLOTS;

    /** How long an array is that is added to. */
    static final int LENGTH = Tally.SLOTS + 1;

    private static final int ASPECT_BITS = 2;
    private static final int POLARITY_BITS = 0b11;
    private static final int FOUR_BITS = 0b1111;

    /** By half stars; {@link #NOTHING} for none. */
    private static final int[] STARS = marks(Tally.stars(2));

    private static final int[] SUPPORT_STARS = marks(Tally.supportStars(2));

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
                slots[aspect.ordinal() << ASPECT_BITS | polarity.ordinal() + 1] = Tally.mention(aspect, polarity);
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
        long one = sign * Tally.one(weight);
        sums[Tally.REVIEWS] += one;
        sums[Tally.WEIGHTLESS] += one & (weight - 1) >> Integer.SIZE - 1;
        sums[Tally.USED] += one & Facts.used(facts);
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
}
