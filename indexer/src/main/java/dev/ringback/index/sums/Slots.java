package dev.ringback.index.sums;

import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.Tally;

/** What a review says, as the slots of a {@link Tally}; two more slots count the reviews and those that weigh anything. */
final class Slots {
    /** Of each review; first in the order in which sums are kept, since without it there is nothing else. */
    static final int REVIEWS = 0;

    static final int COUNTED = 1;

    /** What is added to a slot of a tally. */
    static final int SAID = 2;

    static final int COUNT = SAID + Tally.SLOTS;

    private static final int ASPECT_BITS = 2;
    private static final int POLARITY_BITS = 0b11;

    /** By the place of the aspect's bits and what stands in them. */
    private static final int[] MENTIONS = mentions();

    private Slots() {}

    private static int[] mentions() {
        int[] slots = new int[Aspect.values().length << ASPECT_BITS];
        for (Aspect aspect : Aspect.values()) {
            for (Polarity polarity : Polarity.values()) {
                slots[aspect.ordinal() << ASPECT_BITS | polarity.ordinal() + 1] = Tally.mention(aspect, polarity);
            }
        }
        return slots;
    }

    /** Counts one review in, with sign 1, or out, with -1. */
    static void add(Tally tally, long facts, int sign) {
        int weight = sign * Facts.permille(facts);
        tally.addReviews(sign, weight == 0 ? 0 : sign, weight);
        int stars = Facts.starHalves(facts);
        if (stars != 0) {
            tally.add(Tally.stars(stars), sign, weight);
        }
        int support = Facts.supportHalves(facts);
        if (support != 0) {
            tally.add(Tally.supportStars(support), sign, weight);
        }
        for (int mentions = Facts.mentions(facts); mentions != 0; ) {
            int shift = Integer.numberOfTrailingZeros(mentions) & -2;
            int said = mentions >>> shift & POLARITY_BITS;
            tally.add(MENTIONS[shift << 1 | said], sign, weight);
            mentions ^= said << shift;
        }
    }

    /** Adds what is known of one slot. */
    static void add(Tally tally, int slot, long number, long permille) {
        switch (slot) {
            case REVIEWS -> tally.addReviews(number, 0, permille);
            case COUNTED -> tally.addReviews(0, number, 0);
            default -> tally.add(slot - SAID, number, permille);
        }
    }

    /**
     * Lists the slots of a review.
     *
     * @param slots filled from the start; as long as {@link #COUNT}
     * @return how many
     */
    static int of(long facts, int[] slots) {
        int count = 0;
        slots[count++] = REVIEWS;
        if (Facts.permille(facts) > 0) {
            slots[count++] = COUNTED;
        }
        int stars = Facts.starHalves(facts);
        if (stars != 0) {
            slots[count++] = SAID + Tally.stars(stars);
        }
        int support = Facts.supportHalves(facts);
        if (support != 0) {
            slots[count++] = SAID + Tally.supportStars(support);
        }
        for (int mentions = Facts.mentions(facts); mentions != 0; ) {
            int shift = Integer.numberOfTrailingZeros(mentions) & -2;
            int said = mentions >>> shift & POLARITY_BITS;
            slots[count++] = SAID + MENTIONS[shift << 1 | said];
            mentions ^= said << shift;
        }
        return count;
    }
}
