package dev.ringback.rank;

/**
 * The least number of reviews that would change a place: added today by established authors at the provider's main source, each of
 * usual weight, or taken away of those that are there. What all providers together tell is taken to stay as it is.
 */
public sealed interface Votes {
    /** Beyond so many nobody counts. */
    int MOST = 1000;

    /**
     * So many do, and one less does not.
     *
     * @param over the provider with which it would change places
     */
    record Flip(int count, By by, String over) implements Votes {}

    /** No such number is told. */
    record None(Why why) implements Votes {}

    /** What would be done. */
    enum By {
        /** Reviews of the best mark are added. */
        PRAISE(true, true),
        /** Reviews of the worst mark are added. */
        BLAME(true, false),
        /** Present reviews of the best mark are taken away. */
        REMOVAL_OF_PRAISE(false, true),
        /** Present reviews of the worst mark are. */
        REMOVAL_OF_BLAME(false, false);

        private final boolean adds;
        private final boolean good;

        By(boolean adds, boolean good) {
            this.adds = adds;
            this.good = good;
        }

        boolean adds() {
            return adds;
        }

        /** Whether they are of the best mark. */
        boolean good() {
            return good;
        }

        /** Whether the provider rises by it. */
        public boolean lifts() {
            return adds == good;
        }
    }

    /** Why there is no number. */
    enum Why {
        /** Nobody is ranked beside it. */
        ALONE,
        /** There are no reviews of anybody. */
        NO_REVIEWS,
        /** More than {@link #MOST} would be needed, or no number is enough. */
        BEYOND
    }
}
