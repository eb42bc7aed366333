package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;

/**
 * A cell of reviews.
 *
 * @param bought the mean square of the share of it that is likely bought
 */
record Heard(Accounts.Cell cell, double bought) {}
