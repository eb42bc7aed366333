package dev.ringback.archive;

/** What was found at a place. */
public sealed interface Reading {
    /** The record that was expected, whole. */
    record Whole(Kept kept) implements Reading {}

    /** Something else, or nothing. */
    record Lost(Damage damage) implements Reading {}
}
