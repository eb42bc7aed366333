package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How far support drifts, learned from providers that do or do not. */
class DriftTest {
    private static final double SPREAD = 0.1;
    private static final int YEARS = 4;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int ACCOUNTS_OF_MONTH = 100;

    /** Sixty providers that walk by so much a month, as known authors tell. */
    private static List<List<Heard>> field(double ofMonth, Trust trust) {
        Random random = new Random(4);
        List<List<Heard>> field = new ArrayList<>();
        for (int provider = 0; provider < 60; provider++) {
            List<Heard> heard = new ArrayList<>();
            double quality = 0.5;
            for (int month = 0; month < YEARS * MONTHS_OF_YEAR; month++) {
                quality = Math.clamp(quality + ofMonth * random.nextGaussian(), 0.05, 0.95);
                long good = Math.round(ACCOUNTS_OF_MONTH * quality);
                Accounts.Sum sum = InventedAccounts.marks(good, Accounts.BEST)
                        .plus(InventedAccounts.marks(ACCOUNTS_OF_MONTH - good, 0));
                YearMonth at = YearMonth.from(InventedAccounts.TODAY).minusMonths(month);
                heard.add(new Heard(InventedAccounts.cell("plaza", trust, at, sum), 0));
            }
            field.add(heard);
        }
        return field;
    }

    private static double drift(List<List<Heard>> field) {
        return Math.sqrt(Drift.of(field, SPREAD, InventedAccounts.TODAY));
    }

    @Test
    void itIsLearnedFromYearsThatDiffer() {
        double ofYear = 0.03 * Math.sqrt(MONTHS_OF_YEAR);
        assertEquals(ofYear, drift(field(0.03, Trust.ESTABLISHED)), 0.25 * ofYear);
    }

    @Test
    void whereNobodyMovesThereIsHardlyAny() {
        assertTrue(drift(field(0, Trust.VERIFIED)) < 0.02);
    }

    /** Who buys reviews moves by it, and its support does not. */
    @Test
    void newAuthorsTellNothingOfIt() {
        assertEquals(drift(List.of()), drift(field(0.03, Trust.NEW)));
        assertEquals(Math.sqrt(Drift.BEGINNING), drift(List.of()), 1e-12);
    }

    @Test
    void theOrderOfProvidersChangesNoBit() {
        List<List<Heard>> field = field(0.02, Trust.ESTABLISHED);
        List<List<Heard>> turned = new ArrayList<>(field);
        Collections.reverse(turned);
        assertEquals(drift(field), drift(turned), 0);
    }
}
