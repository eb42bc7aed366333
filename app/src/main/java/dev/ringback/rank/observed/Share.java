package dev.ringback.rank.observed;

/**
 * A share as it enters a score.
 *
 * @param mean drawn to the middle of the field, the more the less is known
 * @param variance never below {@link ResponseField#LEAST_VARIANCE}, however many there are
 * @param of how many accounts it is of, rounded down
 */
public record Share(double mean, double variance, long of) {}
