package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;

/**
 * A cell of reviews.
 *
 * @param bought the mean square of the share of it that is likely bought
 */
record Heard(Accounts.Cell cell, double bought) {
    /**
     * What is bought may say anything: as far as it may lie off, as a standard deviation. It is more than the half of all that
     * can be, for the shares that are bought are guessed with care.
     */
    static final double BOUGHT = 1.5;

    private static final double WHOLE = 1000;

    /** How far what is bought may draw the mean, as a variance. */
    double doubt() {
        return BOUGHT * BOUGHT * bought;
    }

    /** So many accounts that nobody bought would tell as much. */
    double worth(double spread) {
        double accounts = cell.sum().permille() / WHOLE;
        return accounts / (1 + accounts * doubt() / spread);
    }
}
