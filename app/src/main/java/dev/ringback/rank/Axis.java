package dev.ringback.rank;

/** What providers are compared on. */
public enum Axis {
    AVAILABILITY,
    DOWNTIME,
    RESPONSIVENESS
}
