package dev.ringback.rank.observed;

/**
 * A share that may be spoken, with the interval in which it lies in nine of ten cases; all from 0 to 1.
 *
 * @param value of the accounts as they weigh
 */
public record Proportion(double value, double lo, double hi) {}
