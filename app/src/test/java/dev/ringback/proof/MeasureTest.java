package dev.ringback.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.proof.contest.Judgement;
import dev.ringback.proof.contest.Judgement.Interval;
import dev.ringback.proof.contest.Judgement.Score;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final double[] ONE_TO_FOUR = {1, 2, 3, 4};

    @Test
    void tauIsOneForTheSameOrderAndMinusOneForTheOther() {
        assertEquals(1, Measure.tau(new double[] {10, 20, 30, 40}, ONE_TO_FOUR));
        assertEquals(-1, Measure.tau(new double[] {4, 3, 2, 1}, ONE_TO_FOUR));
    }

    /** Of six pairs one is turned round. */
    @Test
    void tauCountsPairs() {
        assertEquals(4 / 6.0, Measure.tau(new double[] {1, 2, 4, 3}, ONE_TO_FOUR), 1e-12);
    }

    /** Five pairs agree, one is a tie: 5 / √(5 · 6). */
    @Test
    void tauForgivesTiesInPart() {
        assertEquals(5 / StrictMath.sqrt(30), Measure.tau(new double[] {1, 2, 3, 3}, ONE_TO_FOUR), 1e-12);
        assertEquals(0, Measure.tau(new double[] {1, 1, 1, 1}, ONE_TO_FOUR));
    }

    /** The best three are .9, .8 and .7; shown are .9, .6 and .5. */
    @Test
    void regretIsWhatTheTopLacks() {
        double[] truths = {0.9, 0.8, 0.7, 0.6, 0.5};
        assertEquals(100 * 0.4 / 3, Measure.regret(new double[] {9, 1, 2, 8, 7}, truths), 1e-9);
        assertEquals(0, Measure.regret(new double[] {7, 9, 8, 2, 1}, truths), 1e-9);
    }

    @Test
    void intervalsAndPairsAreCounted() {
        World world = WorldKind.W1.make(3);
        Map<String, Score> scores = new TreeMap<>();
        for (String slug : world.providers()) {
            double truth = world.truthOf(slug);
            double off = scores.size() < 10 ? 0.2 : 0;
            scores.put(slug, new Score(truth, Optional.of(new Interval(truth + off - 0.1, truth + off + 0.1))));
        }
        Judgement.Order reversed = (one, other) -> world.truthOf(one) < world.truthOf(other) - 0.1;
        Measure measure = Measure.of(new Judgement(scores, Optional.of(reversed)), world);
        assertEquals(1, measure.tau());
        assertEquals(30 / 40.0, measure.intervals().orElseThrow().holding());
        assertEquals(20, measure.intervals().orElseThrow().width(), 1e-9);
        Measure.Pairs pairs = measure.pairs().orElseThrow();
        assertEquals(40 * 39 / 2, pairs.all());
        assertTrue(pairs.apart() > 100);
        assertEquals(pairs.apart(), pairs.wrong());
    }

    @Test
    void theErrorOfAMeanIsTheUsualOne() {
        Statistic mean = Statistic.mean(List.of(1.0, 2.0, 3.0, 6.0));
        assertEquals(3, mean.value(), 1e-12);
        assertEquals(StrictMath.sqrt((4 + 1 + 0 + 9) / 3.0 / 4), mean.error(), 1e-12);
    }

    @Test
    void aRatioOfOneKindHasNoError() {
        Statistic half = Statistic.ratio(List.of(1.0, 2.0, 3.0), List.of(2.0, 4.0, 6.0));
        assertEquals(0.5, half.value(), 1e-12);
        assertEquals(0, half.error(), 1e-12);
        assertTrue(Double.isNaN(Statistic.mean(List.of(1.0)).error()));
    }
}
