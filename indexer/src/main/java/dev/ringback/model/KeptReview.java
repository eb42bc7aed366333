package dev.ringback.model;

/**
 * A review with all that was made of it.
 *
 * @param review without its author's key; without texts where they may not be shown
 * @param isShown whether the source's licence lets its texts be shown, and so any quote of them
 */
public record KeptReview(Review review, ReviewReading reading, Verdict verdict, boolean isShown) {}
