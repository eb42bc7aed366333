package dev.ringback.model;

import java.util.List;
import java.util.Optional;

/**
 * How much a review counts, and why not wholly. What it says, and its stars, have no part in it.
 *
 * @param permille its weight in thousandths, from 0 to 1000
 * @param grounds why it is less than 1000; empty if and only if it is 1000
 * @param replyCounts whether the provider's reply tells anything about support; one that a machine sent does not
 */
public record Verdict(int permille, List<Ground> grounds, boolean replyCounts) {
    public static final int WHOLE = 1000;

    /** Of a review that nobody has looked at yet; it waits, and counts for nothing until then. */
    public static final Verdict WAITING =
            new Verdict(0, List.of(new Ground(Ground.Kind.NOT_YET_CHECKED, Optional.empty())), true);

    public Verdict {
        grounds = List.copyOf(grounds);
    }

    /**
     * A reason of a lower weight.
     *
     * @param number what the words of the kind are filled with: how many others, or how many times the usual
     */
    public record Ground(Kind kind, Optional<Integer> number) {

        /** The words for it stand in the message bundle under {@code ground.} and the name. */
        public enum Kind {
            NOT_YET_CHECKED,
            /** The same text, or nearly, as {@code number} others, at any provider or source; the earliest counts. */
            COPY,
            /** The author wrote a later one about this provider. */
            LATER_ONE,
            /** The author wrote {@code number} reviews at this source on this day, or in 30 days. */
            MANY_BY_ONE,
            /** A week with {@code number} times the usual reviews of this provider there, of an unusual kind. */
            BURST,
            /** The source has {@code number} times as many new authors for this provider as for others. */
            NEW_AUTHORS,
            /** {@code number} times the usual reviews over a long time. */
            SURGE,
            /** Its date has not come yet. */
            FUTURE_DATE
        }
    }
}
