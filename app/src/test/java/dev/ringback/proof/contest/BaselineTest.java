package dev.ringback.proof.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.proof.contest.Baseline.Field;
import dev.ringback.proof.contest.Baseline.Shelf;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {
    /** Two reviews of five stars and two of three, written today. */
    private static final Shelf FOUR = new Shelf(4, 3, 2, 4, 3);

    private static final Field FIELD = new Field(0.5, 20);

    @Test
    void theMeanIsTheMean() {
        assertEquals(0.75, Baseline.MEAN_STARS.score(FOUR, FIELD));
        assertEquals(0.5, Baseline.MEAN_STARS.score(Shelf.EMPTY, FIELD));
    }

    /** From the formula, for 2 of 4 and z = 1.96. */
    @Test
    void wilsonIsTheLowerEnd() {
        assertEquals(0.1500, Baseline.WILSON.score(FOUR, FIELD), 0.0001);
        assertEquals(0, Baseline.wilson(0, 0));
        assertTrue(Baseline.wilson(90, 100) > Baseline.wilson(9, 10));
    }

    @Test
    void builtInReviewsDrawToTheMiddle() {
        assertEquals((3 + 10 * 0.5) / 14, Baseline.BEER_ADVOCATE.score(FOUR, FIELD), 1e-12);
        assertEquals((3 + 20 * 0.5) / 24, Baseline.IMDB.score(FOUR, FIELD), 1e-12);
        assertEquals((3 + 7 * 0.625) / 11, Baseline.TRUSTPILOT_LIKE.score(FOUR, FIELD), 1e-12);
    }

    @Test
    void theFieldIsTheMeanOfAllReviewsAndTheMiddleCount() {
        Field field =
                Field.of(List.of(new Shelf(1, 1, 1, 1, 1), new Shelf(3, 0, 0, 3, 0), new Shelf(9, 4.5, 0, 9, 4.5)));
        assertEquals(5.5 / 13, field.mean(), 1e-12);
        assertEquals(3, field.medianCount());
        assertEquals(
                2,
                Field.of(List.of(new Shelf(1, 1, 1, 1, 1), new Shelf(3, 0, 0, 3, 0)))
                        .medianCount());
    }

    @Test
    void everyProviderHasAScore() {
        World world = WorldKind.W1.make(5);
        for (Baseline each : Baseline.values()) {
            Map<String, Double> scores = each.scores(world);
            assertEquals(world.providers(), List.copyOf(scores.keySet()), each.title());
            assertTrue(scores.values().stream().allMatch(score -> score >= 0 && score <= 1), each.title());
        }
    }

    @Test
    void inACleanWorldTheyAreOftenRight() {
        World world = WorldKind.W1.make(5);
        assertEquals(
                world.truthOf(largest(world)), Baseline.MEAN_STARS.scores(world).get(largest(world)), 0.02);
    }

    private static String largest(World world) {
        return world.providers().stream()
                .max((one, other) -> Long.compare(count(world, one), count(world, other)))
                .orElseThrow();
    }

    private static long count(World world, String slug) {
        return world.reviews().stream()
                .filter(review -> review.provider().equals(slug))
                .count();
    }
}
