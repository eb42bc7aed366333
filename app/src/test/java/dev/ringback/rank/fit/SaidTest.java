package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies far off the rest of a provider is believed less. */
class SaidTest {
    private static final Differences DIFFERENCES = new Differences(0.12, 0.07, 0.02, 0.02, 0.02, 0.05);

    /** Sources that each say so much, all sure of it. */
    private static Said said(double... means) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            strata.add(new Stratum("source-" + i, Trust.VERIFIED, List.of(new Span(0, 1000, means[i], 0.0001, 0))));
        }
        Strata all = new Strata(strata);
        return new Said(all, Offsets.of(List.of(all)));
    }

    private static double varianceOfFirst(double... means) {
        Said said = said(means);
        double[] offsets = new double[1 + means.length * 4];
        offsets[0] = 0.5;
        for (int round = 0; round < 6; round++) {
            said.weigh(DIFFERENCES, Path.of(DIFFERENCES), offsets);
        }
        return ofFirst(said);
    }

    private static double ofFirst(Said said) {
        Said.Piece first = said.pieces().getFirst();
        return said.covariance(first, first, DIFFERENCES);
    }

    @Test
    void aSourceThatGoesWithTheOthersIsBelievedWholly() {
        assertEquals(ofFirst(said(0.52, 0.5, 0.49)), varianceOfFirst(0.52, 0.5, 0.49), 1e-12);
    }

    @Test
    void aSourceFarOffTheOthersIsBelievedLess() {
        double near = varianceOfFirst(0.52, 0.5, 0.49);
        double far = varianceOfFirst(0.98, 0.5, 0.49);
        assertTrue(far > near + 4 * DIFFERENCES.tilt() * DIFFERENCES.tilt(), near + " and " + far);
    }

    @Test
    void whatLiesNearIsBelievedWhollyAndWhatLiesFarHardly() {
        assertEquals(1, Said.belief(1));
        assertTrue(Said.belief(100) < 0.05);
        assertTrue(Said.belief(1e9) > 0.01);
    }
}
