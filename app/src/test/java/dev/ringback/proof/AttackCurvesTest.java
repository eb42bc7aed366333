package dev.ringback.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import dev.ringback.proof.AttackCurves.Gain;
import dev.ringback.proof.AttackCurves.Size;
import dev.ringback.proof.contest.Baseline;
import dev.ringback.proof.contest.Judgement;
import dev.ringback.proof.world.Attack;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AttackCurvesTest {
    private static final World WORLD = WorldKind.W1.make(8);
    private static final String BUYER = AttackCurves.buyer(WORLD, Size.LARGE).orElseThrow();

    @Test
    void theBuyerIsOfTheLowerHalfAndOfTheSizeAskedFor() {
        long better = WORLD.providers().stream()
                .filter(one -> WORLD.truthOf(one) > WORLD.truthOf(BUYER))
                .count();
        assertTrue(better >= 20, "better " + better);
        assertTrue(Size.LARGE.fits((int) count(WORLD, one -> one.provider().equals(BUYER))));
    }

    @Test
    void praiseIsBoughtAtOneSourceFromNewAccounts() {
        World after = Attack.BOUGHT_PRAISE.on(WORLD, BUYER, 400);
        assertEquals(400, after.fakes().size());
        assertEquals(WORLD.reviews(), after.withoutFakes().reviews());
        List<Review> fakes = fakes(after);
        assertEquals(1, fakes.stream().map(Review::source).distinct().count());
        assertTrue(fakes.stream().allMatch(one -> one.provider().equals(BUYER)));
        assertTrue(count(after, one -> isFresh(after, one)) > 300);
    }

    @Test
    void perfectSybilsAreLikeTheCustomersThere() {
        World after = Attack.PERFECT_SYBILS.on(WORLD, BUYER, 2000);
        String source = fakes(after).getFirst().source();
        double genuine = (double) count(WORLD, one -> one.source().equals(source) && one.trust() == Trust.NEW)
                / count(WORLD, one -> one.source().equals(source));
        assertEquals(genuine, count(after, one -> isFresh(after, one)) / 2000.0, 0.05);
        assertTrue(fakes(after).stream().anyMatch(one -> one.day().orElseThrow().isBefore(World.TODAY.minusDays(900))));
    }

    @Test
    void praiseLiftsTheMeanAndNobodyElse() {
        World after = Attack.BOUGHT_PRAISE.on(WORLD, BUYER, 400);
        Gain gain = AttackCurves.gain(Baseline.MEAN_STARS.judge(WORLD), Baseline.MEAN_STARS.judge(after), BUYER);
        assertTrue(gain.gained() > 1, gain.toString());
        assertEquals(0, gain.collateral(), 1e-9);
    }

    @Test
    void gainsAreInPointsOfAHundred() {
        Judgement before = Judgement.of(List.of("a", "b"), slug -> 0.5);
        Judgement after = Judgement.of(
                List.of("a", "b"), slug -> Map.of("a", 0.7, "b", 0.46).getOrDefault(slug, 0.0));
        Gain gain = AttackCurves.gain(before, after, "a");
        assertEquals(20, gain.gained(), 1e-9);
        assertEquals(4, gain.collateral(), 1e-9);
    }

    private static List<Review> fakes(World world) {
        return world.reviews().stream()
                .filter(one -> world.fakes().contains(one.id()))
                .toList();
    }

    private static boolean isFresh(World world, Review one) {
        return world.fakes().contains(one.id()) && one.trust() == Trust.NEW;
    }

    private static long count(World world, Predicate<Review> which) {
        return world.reviews().stream().filter(which).count();
    }
}
