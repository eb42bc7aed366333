package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How far accounts of one provider lie from each other: of all together, and nobody's own. */
class SpreadTest {
    private static final int CASES = 1_000;

    /** Marks of 0 and 1, as many of each, differ by no more than that; what was thought before lies within it. */
    private static final double MOST = 0.25;

    private static Accounts.Cell cell(String source, Accounts.Sum sum) {
        return InventedAccounts.cell(source, Trust.VERIFIED, YearMonth.from(TODAY), sum);
    }

    private static Accounts one(Accounts.Sum sum) {
        return new Accounts(List.of(cell("one", sum)));
    }

    private static Accounts.Sum halves(int count, int low, int high) {
        return InventedAccounts.marks(count, low).plus(InventedAccounts.marks(count, high));
    }

    @Test
    void itIsAVarianceOfMarksAndTheOrderChangesNoBit() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Accounts> field = new ArrayList<>(new InventedAccounts(seed).field());
            double spread = Spread.of(field);
            assertTrue(spread > 0 && spread <= MOST, "seed " + seed + " " + spread);
            Collections.shuffle(field, new Random(seed));
            assertEquals(spread, Spread.of(field), "seed " + seed);
        }
        assertTrue(Spread.of(List.of()) > 0);
    }

    @Test
    void ofManyItIsWhatTheirMarksAreApart() {
        for (int apart = 3; apart <= Accounts.BEST / 2; apart++) {
            List<Accounts> field = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                field.add(one(halves(30, 4 - apart, 4 + apart)));
            }
            double variance = Math.pow(apart / (double) Accounts.BEST, 2);
            assertEquals(variance, Spread.of(field), 0.05 * variance);
        }
    }

    /** Providers, sources and authors that differ from each other say nothing of how single accounts do. */
    @Test
    void whatLiesBetweenProvidersAndSourcesIsNotInIt() {
        List<Accounts> alike = new ArrayList<>();
        List<Accounts> apart = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            alike.add(new Accounts(List.of(cell("one", halves(20, 1, 5)), cell("two", halves(20, 1, 5)))));
            int up = i % 2 == 0 ? 3 : 0;
            apart.add(new Accounts(List.of(cell("one", halves(20, up, 4 + up)), cell("two", halves(20, 3, 7)))));
        }
        assertEquals(Spread.of(alike), Spread.of(apart), 1e-12);
    }

    /** Ten million equal marks move it by no more than another hundred would. */
    @Test
    void aFloodOfEqualMarksHardlyMovesIt() {
        List<Accounts> field = new InventedAccounts(1).field(40);
        double before = Spread.of(field);
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            int count = (int) Math.pow(10, 7 * random.nextDouble());
            List<Accounts> flooded = new ArrayList<>(field);
            flooded.add(one(InventedAccounts.marks(count, random.nextInt(Accounts.BEST + 1))));
            double after = Spread.of(flooded);
            assertTrue(after <= before && after > 0.9 * before, count + ": " + before + " " + after);
        }
    }

    @Test
    void whatConsumersWriteOrHasNoWeightIsNotInIt() {
        List<Accounts> field = new InventedAccounts(3).field();
        Accounts.Cell consumers = new Accounts.Cell(
                "desk",
                Writers.CONSUMERS,
                Trust.NEW,
                Optional.of(YearMonth.from(TODAY)),
                halves(1_000, 0, Accounts.BEST));
        List<Accounts> more = new ArrayList<>(field);
        more.add(new Accounts(List.of(consumers)));
        more.add(one(new Accounts.Sum(500, 0, 0, 0, 0, 0)));
        assertEquals(Spread.of(field), Spread.of(more));
    }
}
