package dev.ringback.index.ask;

import dev.ringback.model.Verdict;

/**
 * How many reviews of a provider weigh less for one reason; a review with two reasons counts for both.
 *
 * @param isComplaint whether they are complaints to an authority
 */
public record GroundCount(String source, boolean isComplaint, Verdict.Ground.Kind kind, long reviews) {}
