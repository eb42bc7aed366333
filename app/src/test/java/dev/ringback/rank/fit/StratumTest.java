package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a month of reviews is worth, by its age and by how much of it is likely bought. */
class StratumTest {
    private static final double SPREAD = 0.1;
    private static final double DRIFT = 0.05;

    private static Heard heard(int monthsAgo, long count, int mark, double bought) {
        return new Heard(
                InventedAccounts.cell(
                        "one",
                        Trust.NEW,
                        YearMonth.from(TODAY).minusMonths(monthsAgo),
                        InventedAccounts.marks(count, mark)),
                bought);
    }

    private static Stratum of(Heard... cells) {
        return Stratum.of(List.of(cells), SPREAD, DRIFT * DRIFT, TODAY);
    }

    @Test
    void ofTodayThereIsNoNoiseButThatOfNumbers() {
        assertEquals(SPREAD / 50, of(heard(0, 50, 8, 0)).noise(), 1e-12);
        assertEquals(1, of(heard(0, 50, 8, 0)).mean(), 1e-12);
    }

    @Test
    void theOlderTheNoisier() {
        for (int months = 1; months < 120; months++) {
            assertTrue(of(heard(months - 1, 50, 4, 0)).noise()
                    < of(heard(months, 50, 4, 0)).noise());
        }
    }

    @Test
    void theBusyForgetSoonerThanThoseRarelySpokenOf() {
        double busy = of(heard(0, 1_000, 8, 0), heard(48, 1_000, 0, 0)).mean();
        double rare = of(heard(0, 2, 8, 0), heard(48, 2, 0, 0)).mean();
        assertTrue(busy > 0.95, "busy " + busy);
        assertTrue(rare < 0.75, "rare " + rare);
    }

    @Test
    void whatIsBoughtIsHardlyHeardHoweverMuchItIs() {
        assertTrue(
                of(heard(0, 10, 4, 0)).noise() < of(heard(0, 1_000_000, 4, 0.1)).noise());
    }
}
