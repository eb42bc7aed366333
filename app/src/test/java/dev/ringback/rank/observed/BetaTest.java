package dev.ringback.rank.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {
    /** Where the distribution has a closed form: a root of the probability, or of its rest. */
    @Test
    void quantilesAreThoseOfTheClosedForms() {
        for (double share : new double[] {0.05, 0.25, 0.5, 0.9, 0.95}) {
            for (double one : new double[] {0.5, 1, 2, 7, 60}) {
                assertEquals(StrictMath.pow(share, 1 / one), new Beta(one, 1).quantile(share), 1e-9);
                assertEquals(1 - StrictMath.pow(1 - share, 1 / one), new Beta(1, one).quantile(share), 1e-9);
            }
            double arcsine = StrictMath.sin(StrictMath.PI * share / 2);
            assertEquals(arcsine * arcsine, new Beta(0.5, 0.5).quantile(share), 1e-9);
        }
    }

    /** With whole parameters it is a sum of the binomial distribution, https://dlmf.nist.gov/8.17.E5. */
    @Test
    void whatLiesBelowIsASumOfTheBinomial() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int alpha = 1 + random.nextInt(30);
            int beta = 1 + random.nextInt(30);
            double value = random.nextDouble();
            int trials = alpha + beta - 1;
            double term = StrictMath.pow(1 - value, trials);
            double below = 0;
            for (int j = 0; j <= trials; j++) {
                below += j >= alpha ? term : 0;
                term *= value / (1 - value) * (trials - j) / (j + 1);
            }
            assertEquals(below, new Beta(alpha, beta).below(value), 1e-9, alpha + ", " + beta + ", " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, -0.5723649429247001", "1, 0", "10, 12.801827480081469", "0.1, 2.252712651734206"})
    void theLogarithmOfGammaIsThatOfTheTables(double value, double expected) {
        double known = value == 0.5 ? 0.5 * StrictMath.log(StrictMath.PI) : expected;
        assertEquals(known, Beta.logGamma(value), 1e-12);
    }

    @Test
    void quantilesGrowAndStayWithin() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            Beta beta = new Beta(0.5 + 60 * random.nextDouble(), 0.5 + 60 * random.nextDouble());
            double low = beta.quantile(0.05);
            double high = beta.quantile(0.95);
            assertTrue(0 <= low && low < high && high <= 1, beta::toString);
            assertEquals(0.05, beta.below(low), 1e-9);
            assertEquals(0.95, beta.below(high), 1e-9);
        }
    }

    @Test
    void nothingBelowNothingIsTaken() {
        assertThrows(IllegalArgumentException.class, () -> new Beta(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Beta(1, Double.NaN));
    }
}
