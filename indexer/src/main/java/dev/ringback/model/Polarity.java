package dev.ringback.model;

/** Praise, blame, or both of one thing. */
public enum Polarity {
    POS,
    NEG,
    MIXED
}
