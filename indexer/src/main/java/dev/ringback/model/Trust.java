package dev.ringback.model;

/** How much is known of a review's author. What the review says has no part in it. */
public enum Trust {
    /** The source says that it has checked that the author is a customer. */
    VERIFIED,
    /** The author had written there before, at least {@link #OTHERS} times. */
    ESTABLISHED,
    /** Neither, or not known. */
    NEW;

    /** So many other reviews make an author established: few who are paid for one review have them. */
    public static final int OTHERS = 3;
}
