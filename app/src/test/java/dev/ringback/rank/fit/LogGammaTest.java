package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The law by which new authors are judged, and what it is made of. */
class LogGammaTest {
    @Test
    void knownValuesComeOut() {
        assertEquals(0, LogGamma.of(1), 1e-9);
        assertEquals(0, LogGamma.of(2), 1e-9);
        assertEquals(StrictMath.log(Math.sqrt(Math.PI)), LogGamma.of(0.5), 1e-9);
        assertEquals(StrictMath.log(3_628_800), LogGamma.of(11), 1e-9);
        assertEquals(359.1342053695754, LogGamma.of(100), 1e-9);
    }

    @Test
    void asManyNewAuthorsAsUsualSpeakForHonestyAndManyMoreAgainst() {
        double[] alike = new double[BoughtShares.STEPS];
        Arrays.fill(alike, 1.0 / BoughtShares.STEPS);
        BoughtShares usual = BoughtShares.of(new Authors(200, 800), 0.2, alike);
        BoughtShares flood = BoughtShares.of(new Authors(800, 200), 0.2, alike);
        assertTrue(usual.noneChance() > 0.2, "" + usual.noneChance());
        assertTrue(flood.noneChance() < 1e-6, "" + flood.noneChance());
        assertEquals(1, Arrays.stream(flood.chances()).sum(), 1e-12);
        assertTrue(flood.square(true, 0.2) > flood.square(false, 0.2), "the new are bought rather than the others");
        assertTrue(flood.honest(new Authors(800, 200), 0.2).fresh() < 300);
    }

    @Test
    void differencesStayWithinTheirBounds() {
        for (Differences one : Differences.BEGINNING.around(1e6)) {
            assertTrue(one.tilt() >= Differences.LEAST_TILT && one.tilt() <= 0.5, one::toString);
        }
        assertEquals(0.10, Differences.BEGINNING.of(Trust.NEW));
        assertEquals(12, Differences.BEGINNING.around(2).size());
    }
}
