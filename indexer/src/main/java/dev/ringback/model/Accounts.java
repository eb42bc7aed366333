package dev.ringback.model;

import dev.ringback.model.ReviewSource.Writers;
import java.util.Comparator;
import java.util.List;

/**
 * What reviews say of a provider's support, summed up for the ranking: all are whole numbers, so that any order of adding
 * gives the same. Complaints that consumers made to an authority are not in it. Immutable.
 *
 * @param sources by name; only those with an account that says something of support
 */
public record Accounts(List<OfSource> sources) {
    public static final Accounts NONE = new Accounts(List.of());

    /** What the best mark or plain praise is worth; half of it is both praise and blame. */
    public static final int BEST = 8;

    public Accounts {
        sources =
                sources.stream().sorted(Comparator.comparing(OfSource::source)).toList();
    }

    /**
     * The accounts at one source that say something of support: by an aspect of support, or by a mark for support. Stars
     * for all say nothing of support and are not in it.
     *
     * @param count accounts of a weight above 0
     * @param permille their weight, in thousandths of an account
     * @param said what they say in all, in thousandths: an account that speaks of two aspects says two things
     * @param good of what they say the good part, in thousandths times {@link #BEST}
     */
    public record OfSource(String source, Writers writers, long count, long permille, long said, long good) {

        /** @param all the sum of the reviews at this source */
        public static OfSource of(String source, Writers writers, Tally all) {
            long said = 0;
            long good = 0;
            for (int halves = 2; halves <= 2 * 5; halves++) {
                int slot = Tally.supportStars(halves);
                said += all.permille(slot);
                good += all.permille(slot) * (halves - 2);
            }
            for (Aspect aspect : Aspect.values()) {
                if (aspect.isOfSupport()) {
                    long praise = all.permille(Tally.mention(aspect, Polarity.POS));
                    long both = all.permille(Tally.mention(aspect, Polarity.MIXED));
                    said += praise + both + all.permille(Tally.mention(aspect, Polarity.NEG));
                    good += praise * BEST + both * BEST / 2;
                }
            }
            return new OfSource(source, writers, all.count(Tally.USED), all.permille(Tally.USED), said, good);
        }
    }
}
