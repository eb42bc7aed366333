package dev.ringback.review.integrity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fakes and honest ones of a generator of our own: what is weighted to nothing. */
class AttacksTest {
    private static final int SEEDS = 2;
    private static final int ALL_SEEDS = 20;

    /** Seeds that were not looked at before the bounds stood. */
    private static final int UNSEEN = 1_000;

    /** At most a tenth of a review counts as nothing. */
    private static final int NOTHING = 100;

    private static final double LEAST_CAUGHT = 0.95;
    private static final double MOST_HIT = 0.01;

    /** Each of a town is told at three sources. */
    private static final int OUTAGES = 3;

    private static final double MOST_SKEW = 1.5;

    /** Over all towns of one attack; shares of fakes and of honest ones. */
    private record Outcome(Attack attack, int fakes, int caught, long weight, int honest, int hit, int lowered) {
        double share() {
            return (double) caught / fakes;
        }

        double hitShare() {
            return (double) hit / honest;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "MEASURE attack %-22s %s%s caught %5.1f %% of %d, they keep %4.1f %% of their weight; honest: %.2f %% of %d to"
                            + " nothing, %.2f %% lowered",
                    attack.name().toLowerCase(Locale.ROOT),
                    attack.canBeTold ? "told    " : "stealthy",
                    attack.heldOut ? " held out" : "         ",
                    100 * share(),
                    fakes,
                    weight / 10.0 / fakes,
                    100 * hitShare(),
                    honest,
                    100.0 * lowered / honest);
        }
    }

    @Test
    void whatCanBeToldIsWeightedToNothingAndTheHonestAreNot() {
        check(0, SEEDS, false);
    }

    @Tag("measure")
    @Test
    void theSameInFull() {
        check(0, ALL_SEEDS, false);
    }

    /** The kinds that were held out are printed as they are. */
    @Tag("measure")
    @Test
    void kindsAndSeedsThatWereNotLookedAtBefore() {
        check(UNSEEN, ALL_SEEDS, true);
    }

    @Test
    void whoComplainsOfAnOutageIsHeard() {
        checkOutages(0, SEEDS);
    }

    @Tag("measure")
    @Test
    void whoComplainsOfOneNotLookedAtBeforeIsHeard() {
        checkOutages(UNSEEN, ALL_SEEDS);
    }

    /** As many new authors to a known one as usual, and more. At three times as many a flood looks no different. */
    private static void checkOutages(int from, int seeds) {
        for (double skew : new double[] {1, 1.5, 2, 3}) {
            int all = 0;
            int hit = 0;
            long weight = 0;
            for (int seed = from; seed < from + seeds; seed++) {
                Town town = outages(seed, skew);
                Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
                for (String id : town.outages) {
                    int permille = verdicts.get(id).permille();
                    all++;
                    hit += permille <= NOTHING ? 1 : 0;
                    weight += permille;
                }
            }
            String line = String.format(
                    Locale.ROOT,
                    "MEASURE outage, %.1f times the new authors: %.2f %% of %d to nothing, all keep %.1f %% of their weight",
                    skew,
                    100.0 * hit / all,
                    all,
                    weight / 10.0 / all);
            System.out.println(line);
            assertTrue(skew > MOST_SKEW || hit <= MOST_HIT * all, line);
        }
    }

    private static Town outages(int seed, double skew) {
        Town town = new Town(seed).lived();
        town.outages.clear();
        for (int i = 0; i < OUTAGES; i++) {
            LocalDate day = Town.TODAY.minusDays(60 + town.random().nextInt(500));
            town.outage(town.provider(), day, skew);
        }
        return town;
    }

    private static void check(int from, int seeds, boolean all) {
        List<String> missed = new ArrayList<>();
        for (Attack attack : Attack.values()) {
            if (!all && attack.heldOut) {
                continue;
            }
            Outcome outcome = outcome(attack, from, seeds);
            System.out.println(outcome.line());
            boolean isMissed = attack.canBeTold && !attack.heldOut && outcome.share() < LEAST_CAUGHT;
            if (isMissed || outcome.hitShare() > MOST_HIT) {
                missed.add(outcome.line());
            }
        }
        assertTrue(missed.isEmpty(), () -> String.join("\n", missed));
    }

    private static Outcome outcome(Attack attack, int from, int seeds) {
        int fakes = 0;
        int caught = 0;
        long weight = 0;
        int honest = 0;
        int hit = 0;
        int lowered = 0;
        for (int seed = from; seed < from + seeds; seed++) {
            Town town = new Town(seed).lived();
            attack.add(town, town.provider());
            Map<String, Verdict> verdicts = Integrity.judge(town.reviews, Town.NOW);
            for (Review review : town.reviews) {
                Verdict verdict = verdicts.get(review.id());
                if (town.fakes.contains(review.id())) {
                    int left = left(attack, verdict);
                    fakes++;
                    weight += left;
                    caught += left <= NOTHING ? 1 : 0;
                } else {
                    honest++;
                    hit += verdict.permille() <= NOTHING ? 1 : 0;
                    lowered += verdict.permille() < Verdict.WHOLE ? 1 : 0;
                }
            }
        }
        return new Outcome(attack, fakes, caught, weight, honest, hit, lowered);
    }

    /** Of machines the replies are judged. */
    private static int left(Attack attack, Verdict verdict) {
        if (attack == Attack.MACHINE_REPLIES) {
            return verdict.replyCounts() ? Verdict.WHOLE : 0;
        }
        return verdict.permille();
    }
}
