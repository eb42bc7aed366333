package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of two months that are equal but for their age, the older never weighs more; over a thousand random pairs. */
class AgePropertiesTest {
    private static final int CASES = 1_000;

    /** To fit is what takes the time: so many cases share one. */
    private static final int OF_ONE_FIT = 100;

    private static final List<ReviewFit> FITS = IntStream.range(0, CASES / OF_ONE_FIT)
            .mapToObj(number -> ReviewFit.of(new InventedAccounts(-1 - number).field(), TODAY))
            .toList();

    @Test
    void theOlderOfTwoEqualMonthsNeverWeighsMore() {
        int less = 0;
        for (int seed = 0; seed < CASES; seed++) {
            InventedAccounts random = new InventedAccounts(seed);
            ReviewFit fit = FITS.get(seed / OF_ONE_FIT);
            Trust trust = random.trust();
            YearMonth newer = random.month();
            YearMonth older = newer.minusMonths(1 + random.random.nextInt(48));
            Accounts.Sum sum = random.sum(1 + random.random.nextInt(200), random.random.nextDouble());
            Accounts pair = new Accounts(List.of(
                    InventedAccounts.cell("source-0", trust, newer, sum),
                    InventedAccounts.cell("source-0", trust, older, sum)));
            Told told = fit.told(pair).getFirst();
            double ofNewer = told.perThousandth(Optional.of(newer));
            double ofOlder = told.perThousandth(Optional.of(older));
            assertTrue(ofOlder >= 0 && ofOlder <= ofNewer + 1e-15, "seed " + seed + " " + ofOlder + " " + ofNewer);
            less += ofOlder < ofNewer ? 1 : 0;
        }
        assertTrue(less > CASES / 2, "less " + less);
    }
}
