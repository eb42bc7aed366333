package dev.ringback.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One review that has a part in the score, as far as the ranking needs it; {@link Accounts} are sums of them. Immutable.
 *
 * @param id of the review
 * @param day of writing, in UTC; empty where the source does not tell
 * @param said how much it says, in thousandths: its weight, for each thing that it says
 * @param good of what it says the good part, in thousandths times {@link Accounts#BEST}
 */
public record Account(String id, String source, Trust trust, Optional<LocalDate> day, long said, long good) {

    public Optional<YearMonth> month() {
        return day.map(YearMonth::from);
    }

    /** What part of what it says is good, from 0 to 1. */
    public double share() {
        return good / (double) Accounts.BEST / said;
    }
}
