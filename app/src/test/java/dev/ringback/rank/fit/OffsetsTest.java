package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is common to providers has its places, and sources far off the others are given more room. */
class OffsetsTest {
    private static final int CASES = 1_000;
    private static final int SOURCES = 5;

    private static Stratum stratum(int source, Trust trust) {
        return new Stratum("source-" + source, trust, List.of(new Span(0, 10, 0.5, 0.01, 0)));
    }

    private static Offsets offsets(int sources) {
        List<Stratum> all = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            all.add(stratum(source, Trust.NEW));
        }
        return Offsets.of(List.of(new Strata(all)));
    }

    @Test
    void eachSourceAndEachKindOfAuthorThereHasAPlaceAndAllHaveTheLevel() {
        Offsets offsets = offsets(SOURCES);
        Set<Integer> sources = new HashSet<>();
        Set<Integer> kinds = new HashSet<>();
        for (int source = 0; source < SOURCES; source++) {
            for (Trust trust : Trust.values()) {
                int[] places = offsets.places(stratum(source, trust));
                assertEquals(3, places.length);
                assertEquals(0, places[0]);
                assertEquals(offsets.places(stratum(source, Trust.NEW))[1], places[1]);
                sources.add(places[1]);
                kinds.add(places[2]);
                assertEquals(0, offsets.unknown(places));
            }
        }
        assertEquals(SOURCES, sources.size());
        assertEquals(SOURCES * Trust.values().length, kinds.size());
        sources.addAll(kinds);
        sources.add(0);
        assertEquals(offsets.size(), sources.size());
        assertTrue(sources.stream().allMatch(place -> place >= 0 && place < offsets.size()));
    }

    @Test
    void ofASourceThatIsNewSinceTheFitOnlyTheLevelIsKnownAndTheRestIsDoubt() {
        Offsets offsets = offsets(SOURCES);
        int[] places = offsets.places(stratum(SOURCES, Trust.VERIFIED));
        assertArrayEquals(new int[] {0}, places);
        int[] known = offsets.places(stratum(0, Trust.VERIFIED));
        assertEquals(offsets.variance(known[1]) + offsets.variance(known[2]), offsets.unknown(places), 1e-12);
    }

    /** The room of each source after one lesson. */
    private static double[] learned(double[] far, double doubt) {
        Offsets offsets = offsets(far.length);
        double[] all = new double[offsets.size()];
        System.arraycopy(far, 0, all, 1, far.length);
        double[][] doubts = new double[all.length][all.length];
        for (int i = 0; i < all.length; i++) {
            doubts[i][i] = doubt;
        }
        double[] others = others(offsets, far.length);
        offsets.learn(all, doubts);
        assertArrayEquals(others, others(offsets, far.length), "what is no source is not learned");
        return Arrays.stream(place(far.length)).mapToDouble(offsets::variance).toArray();
    }

    private static int[] place(int sources) {
        Offsets offsets = offsets(sources);
        int[] places = new int[sources];
        for (int source = 0; source < sources; source++) {
            places[source] = offsets.places(stratum(source, Trust.NEW))[1];
        }
        return places;
    }

    private static double[] others(Offsets offsets, int sources) {
        Set<Integer> learned = new HashSet<>();
        Arrays.stream(place(sources)).forEach(learned::add);
        double[] others = new double[offsets.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = learned.contains(i) ? 0 : offsets.variance(i);
        }
        return others;
    }

    @Test
    void theFartherASourceTheMoreRoomItHasAndTheSideIsNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double[] far = random.doubles(2 + random.nextInt(6), -0.5, 0.5).toArray();
            double doubt = 0.02 * random.nextDouble();
            double[] room = learned(far, doubt);
            double[] mirrored = learned(Arrays.stream(far).map(each -> -each).toArray(), doubt);
            assertArrayEquals(room, mirrored, 0, "seed " + seed);
            for (int i = 0; i < far.length; i++) {
                assertTrue(room[i] > 0, "seed " + seed);
                for (int j = 0; j < far.length; j++) {
                    assertTrue(Math.abs(far[i]) >= Math.abs(far[j]) == room[i] >= room[j], "seed " + seed);
                }
            }
        }
    }

    @Test
    void sourcesThatAgreeTakeRoomFromAllAndSourcesThatDoNotGiveIt() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double[] far = random.doubles(2 + random.nextInt(6), -0.5, 0.5).toArray();
            double[] farther = Arrays.stream(far).map(each -> 1.5 * each).toArray();
            double[] room = learned(far, 0.001);
            double[] more = learned(farther, 0.001);
            double[] doubted = learned(far, 0.01);
            for (int i = 0; i < far.length; i++) {
                assertTrue(more[i] > room[i], "seed " + seed);
                assertTrue(doubted[i] > room[i], "seed " + seed);
            }
        }
    }
}
