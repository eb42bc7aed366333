package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How likely each is the best, held against drawing lots. */
class ChancesTest {
    private static final int CASES = 1_000;
    private static final int DRAWS = 200_000;

    private static Estimate estimate(double mean, double deviation) {
        return new Estimate(mean, deviation * deviation);
    }

    private static List<Estimate> scores(Random random) {
        List<Estimate> scores = new ArrayList<>();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            scores.add(estimate(random.nextDouble(), 0.01 + 0.2 * random.nextDouble()));
        }
        return scores;
    }

    @Test
    void ofTwoTheChanceIsThatOfTheirDifference() {
        List<Chances.Chance> two = Chances.of(List.of(estimate(0.6, 0.06), estimate(0.5, 0.08)));
        assertEquals(0.8413, two.getFirst().best(), 0.001);
        assertEquals(0.1587, two.getLast().best(), 0.001);
        assertEquals(1, two.getLast().topThree());
    }

    @Test
    void equalScoresHaveEqualChances() {
        Chances.of(List.of(estimate(0.5, 0.1), estimate(0.5, 0.1), estimate(0.5, 0.1), estimate(0.5, 0.1)))
                .forEach(one -> {
                    assertEquals(0.25, one.best(), 1e-9);
                    assertEquals(0.75, one.topThree(), 1e-3);
                });
    }

    @Test
    void oneIsTheBestForCertainAndTheBestAreAmongTheThree() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Chances.Chance> chances = Chances.of(scores(new Random(seed)));
            String told = "seed " + seed + " " + chances;
            assertEquals(1, chances.stream().mapToDouble(Chances.Chance::best).sum(), 1e-9, told);
            double three =
                    chances.stream().mapToDouble(Chances.Chance::topThree).sum();
            assertEquals(Math.min(3, chances.size()), three, 0.02, told);
            for (Chances.Chance one : chances) {
                assertTrue(0 <= one.best() && one.best() <= one.topThree() + 1e-9 && one.topThree() <= 1, told);
                assertTrue(1 <= one.rankLo() && one.rankLo() <= one.rankHi(), told);
                assertTrue(one.rankHi() <= chances.size(), told);
            }
        }
    }

    @Test
    void lotsComeToTheSame() {
        List<Estimate> scores = List.of(
                estimate(0.62, 0.05),
                estimate(0.60, 0.12),
                estimate(0.55, 0.02),
                estimate(0.50, 0.15),
                estimate(0.3, 0.1));
        Random random = new Random(4711);
        int[] best = new int[scores.size()];
        int[] three = new int[scores.size()];
        double[] drawn = new double[scores.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = scores.get(i).mean() + Math.sqrt(scores.get(i).variance()) * random.nextGaussian();
            }
            for (int i = 0; i < drawn.length; i++) {
                int above = above(drawn, i);
                best[i] += above == 0 ? 1 : 0;
                three[i] += above < 3 ? 1 : 0;
            }
        }
        List<Chances.Chance> chances = Chances.of(scores);
        for (int i = 0; i < drawn.length; i++) {
            assertEquals(best[i] / (double) DRAWS, chances.get(i).best(), 0.005);
            assertEquals(three[i] / (double) DRAWS, chances.get(i).topThree(), 0.005);
        }
    }

    private static int above(double[] drawn, int which) {
        int above = 0;
        for (double other : drawn) {
            above += other > drawn[which] ? 1 : 0;
        }
        return above;
    }

    @Test
    void theTableOfTheNormalLawIsRightToSixDigits() {
        assertEquals(0.5, Normal.below(0), 1e-12);
        assertEquals(0.841344746, Normal.below(1), 1e-5);
        assertEquals(0.024997895, Normal.below(-1.96), 1e-5);
        assertEquals(0, Normal.below(-5));
        assertEquals(1, Normal.below(7));
    }

    @Test
    void crowdsAreCountedByHand() {
        double[] chances = {0.5, 0.2};
        assertEquals(0.4, upTo(chances)[2][0], 1e-12);
        assertEquals(0.5, upTo(chances)[2][1], 1e-12);
        assertEquals(0.1, downTo(chances)[0][2], 1e-12);
        assertEquals(0.4, Crowd.atMost(upTo(chances)[1], downTo(chances)[1], 0), 1e-12);
        assertEquals(0.9, Crowd.atMost(upTo(chances)[1], downTo(chances)[1], 1), 1e-12);
    }

    private static double[][] upTo(double[] chances) {
        return Crowd.upTo(chances, Crowd.room(chances.length));
    }

    private static double[][] downTo(double[] chances) {
        return Crowd.downTo(chances, Crowd.room(chances.length));
    }
}
