package dev.ringback.index.ask;

import dev.ringback.model.KeptReview;

/**
 * How far a single review moves what all say of a provider's support.
 *
 * @param pull the share of praise with it less the share without it, from -1 to 1; for the only one, its own share less a half
 */
public record ReviewPull(KeptReview review, double pull) {}
