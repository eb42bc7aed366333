package dev.ringback.proof.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarLawTest {
    static Stream<StarLaw> laws() {
        return Stream.of(new StarLaw.CutNormal(0.42), new StarLaw.BetaBinomial(1.5), new StarLaw.BetaBinomial(5));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theMeanStarValueIsTheQuality(StarLaw law) {
        for (double quality = 0.05; quality < 0.96; quality += 0.01) {
            double[] shares = law.shares(quality);
            assertEquals(quality, StarLaw.mean(shares), 1e-6, "quality " + quality);
            assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void customersWhomNobodyChoseGiveTheQuality(StarLaw law) {
        Draw draw = new Draw(7);
        double quality = 0.62;
        int customers = 20_000;
        double[] shares = law.shares(quality);
        double sum = 0;
        for (int i = 0; i < customers; i++) {
            sum += draw.index(shares) / 4.0;
        }
        assertEquals(quality, sum / customers, 4 * 0.5 / StrictMath.sqrt(customers));
    }
}
