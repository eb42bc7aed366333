package dev.ringback.index.field;

import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * All numbers of a document by which it is filtered, counted and summed, in one doc value of 64 bits: one read gives them all,
 * for a review, a complaint, a claim or an incident. From the lowest bit: type 2, trust 2, business 3, stars 4, support stars
 * 4, mentions 18, weight 10, day 20.
 */
public final class Facts {
    /** Of a document that has no such thing, for {@link #trust}. */
    public static final int NO_TRUST = 3;
    /** Of a document without a day, for {@link #day}; sorts before all days. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private static final int TRUST = 2;
    private static final int BUSINESS = 4;
    private static final int STARS = 7;
    private static final int SUPPORT_STARS = 11;
    private static final int MENTIONS = 15;
    private static final int PERMILLE = 33;
    private static final int DAY = 43;

    private static final int TWO_BITS = 0b11;
    private static final int THREE_BITS = 0b111;
    private static final int FOUR_BITS = 0b1111;
    private static final int MENTION_BITS = (1 << 2 * Aspect.values().length) - 1;
    private static final int PERMILLE_BITS = 0x3FF;
    private static final int DAY_BITS = 0xFFFFF;

    /** Added to the epoch day, so that 0 is free for none: days from the year 535 to 3405. */
    private static final int DAY_ZERO = 1 << 19;

    /** Once in each two bits. */
    private static final int LOWS = 0x15555;

    /** All bits that say something of support: of its aspects, and of the mark for it. */
    private static final long OF_SUPPORT = Arrays.stream(Aspect.values())
                    .filter(Aspect::isOfSupport)
                    .mapToLong(aspect -> (long) TWO_BITS << MENTIONS + 2 * aspect.ordinal())
                    .sum()
            | (long) FOUR_BITS << SUPPORT_STARS;

    /** What a document is. */
    public enum Type {
        REVIEW,
        COMPLAINT,
        CLAIM,
        INCIDENT;

        private static final Type[] ALL = values();
    }

    private Facts() {}

    public static long of(KeptReview kept) {
        Review review = kept.review();
        Type type = review.kind() == Review.Kind.COMPLAINT ? Type.COMPLAINT : Type.REVIEW;
        int mentions = 0;
        for (Mention mention : kept.reading().mentions()) {
            mentions = withMention(mentions, mention.aspect(), mention.polarity());
        }
        return of(type, day(review)) & ~((long) TWO_BITS << TRUST)
                | (long) review.trust().ordinal() << TRUST
                | review.business()
                                .map(business -> (long) business.ordinal() + 1)
                                .orElse(0L)
                        << BUSINESS
                | halves(review.stars()) << STARS
                | halves(review.supportStars()) << SUPPORT_STARS
                | (long) mentions << MENTIONS
                | (long) kept.verdict().permille() << PERMILLE;
    }

    /** Of a claim or incident, of which nothing else is known. */
    public static long of(Type type, Optional<LocalDate> day) {
        return type.ordinal() | (long) NO_TRUST << TRUST | dayBits(day) << DAY;
    }

    /** The day of writing, in UTC. */
    private static Optional<LocalDate> day(Review review) {
        return review.day().or(() -> review.at().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    private static long dayBits(Optional<LocalDate> day) {
        return day.map(date -> Math.clamp(date.toEpochDay() + DAY_ZERO, 1, DAY_BITS))
                .orElse(0);
    }

    private static long halves(Optional<BigDecimal> stars) {
        return stars.map(each -> (long) Math.clamp(Math.round(each.doubleValue() * 2), 2, 10))
                .orElse(0L);
    }

    private static int withMention(int mentions, Aspect aspect, Polarity polarity) {
        int shift = 2 * aspect.ordinal();
        return mentions & ~(TWO_BITS << shift) | polarity.ordinal() + 1 << shift;
    }

    /** Whether it is a review that weighs something and says something of support, by an aspect or a mark for it. */
    public static boolean isUsed(long facts) {
        return used(facts) != 0;
    }

    /** All bits where {@link #isUsed}, else none; without a branch that a processor may guess wrong. */
    public static long used(long facts) {
        int belowZeroIfReview = ((int) facts & TWO_BITS) - 1;
        int belowZeroIfWeight = -permille(facts);
        long belowZeroIfSaid = -(facts & OF_SUPPORT);
        return (belowZeroIfReview & belowZeroIfWeight & belowZeroIfSaid) >> Long.SIZE - 1;
    }

    /** What the document is. */
    public static Type type(long facts) {
        return Type.ALL[(int) facts & TWO_BITS];
    }

    /** The ordinal of the {@link Trust}, or {@link #NO_TRUST}. */
    public static int trust(long facts) {
        return (int) (facts >>> TRUST) & TWO_BITS;
    }

    /** The ordinal of the {@link Business} and one more; 0 where it is not known. */
    public static int business(long facts) {
        return (int) (facts >>> BUSINESS) & THREE_BITS;
    }

    /** Stars times two, from 2 to 10; 0 where there are none. */
    public static int starHalves(long facts) {
        return (int) (facts >>> STARS) & FOUR_BITS;
    }

    /** As {@link #starHalves}, of the mark for support. */
    public static int supportHalves(long facts) {
        return (int) (facts >>> SUPPORT_STARS) & FOUR_BITS;
    }

    /** Two bits an aspect, by ordinal from the lowest: 0 for none, else the ordinal of the polarity and one more. */
    public static int mentions(long facts) {
        return (int) (facts >>> MENTIONS) & MENTION_BITS;
    }

    /** The aspects that are spoken of with this polarity: of each aspect by ordinal the lower of two bits. */
    public static int withPolarity(int mentions, Polarity polarity) {
        int low = mentions & LOWS;
        int high = mentions >>> 1 & LOWS;
        return switch (polarity) {
            case POS -> low & ~high;
            case NEG -> high & ~low;
            case MIXED -> low & high;
        };
    }

    /** The bit of an aspect in {@link #withPolarity}. */
    public static int bit(Aspect aspect) {
        return 1 << 2 * aspect.ordinal();
    }

    /** The weight in thousandths, 0 to 1000. */
    public static int permille(long facts) {
        return (int) (facts >>> PERMILLE) & PERMILLE_BITS;
    }

    /** The epoch day, or {@link #NO_DAY}. */
    public static int day(long facts) {
        int bits = (int) (facts >>> DAY) & DAY_BITS;
        return bits == 0 ? NO_DAY : bits - DAY_ZERO;
    }
}
