package dev.ringback.model;

/** What a review may say about support, or about what support is needed for. */
public enum Aspect {
    /** Getting hold of anybody, or of a human at all. */
    REACH,
    /** How quickly support answered or put it right. */
    SPEED,
    /** Politeness, care and respect of those who answered. */
    ATTITUDE,
    /** Whether support solved the matter or knew what to do. */
    ABILITY,
    /** Whether what was promised was done. */
    PROMISE,
    /** Passed around, contradicted, answered by copy and paste. */
    RUNAROUND,
    /** The service or the machine was down or failing, or the help given with that. */
    OUTAGE,
    /** The shop's own money held, frozen, missing, or paid back late. */
    MONEY,
    /** Praise or blame of support without any detail; it stands only where none of the first six does. */
    GENERAL;

    /** Whether it is about how support itself did. */
    public boolean isOfSupport() {
        return this != OUTAGE && this != MONEY;
    }
}
