package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any accounts under one fit; each over a thousand random ones, named by their seed. */
class FitPropertiesTest {
    private static final int CASES = 1_000;

    /** To fit is what takes the time: so many cases share one. */
    private static final int OF_ONE_FIT = 50;

    private static final List<Fitted> FITS = fits();

    private record Fitted(List<Accounts> field, ReviewFit fit) {}

    private interface Property {
        void check(Fitted fitted, InventedAccounts random, String seed);
    }

    private static List<Fitted> fits() {
        List<Fitted> fits = new ArrayList<>();
        for (int i = 0; i < CASES / OF_ONE_FIT; i++) {
            List<Accounts> field = new InventedAccounts(-1 - i).field();
            fits.add(new Fitted(field, ReviewFit.of(field, TODAY)));
        }
        return fits;
    }

    private static void forAll(Property property) {
        for (int seed = 0; seed < CASES; seed++) {
            property.check(FITS.get(seed / OF_ONE_FIT), new InventedAccounts(seed), "seed " + seed);
        }
    }

    private static final Accounts.Cell TEN_MILLION =
            InventedAccounts.cell("source-1", Trust.NEW, YearMonth.from(TODAY), InventedAccounts.marks(10_000_000, 8));

    @Test
    void anyNumberOfAccountsGivesNumbers() {
        forAll((fitted, random, seed) -> {
            Accounts some = random.accounts();
            Accounts one = new Accounts(List.of(
                    InventedAccounts.cell("source-0", random.trust(), random.month(), InventedAccounts.marks(1, 3))));
            for (Accounts accounts : List.of(Accounts.NONE, one, some, InventedAccounts.with(some, TEN_MILLION))) {
                Met met = fitted.fit().met(accounts);
                assertTrue(Math.abs(met.mean() - 0.5) < 1, () -> seed + " " + met);
                assertTrue(met.variance() > 0 && met.variance() < 0.2, () -> seed + " " + met);
            }
        });
    }

    /** A flood of any size, at any time, by any authors, of the best marks or the worst. */
    @Test
    void whateverIsWrittenAtOneSourceMovesNoFurtherThanSaid() {
        double[] nearest = {0};
        forAll((fitted, random, seed) -> {
            Accounts accounts = seed.endsWith("0") ? Accounts.NONE : random.accounts();
            String source = "source-" + random.random.nextInt(InventedAccounts.SOURCES + 1);
            List<Accounts.Cell> cells = new ArrayList<>(accounts.cells());
            for (int wave = 0; wave <= random.random.nextInt(3); wave++) {
                long flood = Math.round(StrictMath.pow(10, 6 * random.random.nextDouble()));
                cells.add(InventedAccounts.cell(
                        source,
                        random.trust(),
                        YearMonth.from(TODAY).minusMonths(random.random.nextInt(60)),
                        InventedAccounts.marks(flood, random.random.nextBoolean() ? 0 : Accounts.BEST)));
            }
            ReviewFit.Ends ends = fitted.fit().ends(accounts, source);
            double mean = fitted.fit().met(new Accounts(cells)).mean();
            assertTrue(ends.least() <= mean && mean <= ends.most(), () -> seed + " " + mean + " of " + ends);
            double level = fitted.fit().usual().mean();
            double end = mean > level ? ends.most() : ends.least();
            nearest[0] = Math.max(nearest[0], (mean - level) / (end - level));
        });
        assertTrue(nearest[0] > 0.8, "the ends are far from what happens: " + nearest[0]);
    }

    @Test
    void withoutAccountsTheFieldIsTakenAndAFewMoveLittle() {
        forAll((fitted, random, seed) -> {
            Met none = fitted.fit().met(Accounts.NONE);
            Met one = fitted.fit()
                    .met(new Accounts(List.of(InventedAccounts.cell(
                            "source-0", random.trust(), random.month(), InventedAccounts.marks(1, 8)))));
            Met.Share only = one.shares().getFirst();
            assertEquals(none.mean() + only.moves(), one.mean(), 1e-12, seed);
            assertTrue(only.share() > 0 && only.share() < 0.4, () -> seed + " " + only);
            assertTrue(one.variance() <= none.variance() + 1e-12, seed);
        });
    }

    @Test
    void theMeanLiesNoFurtherFromTheFieldThanWhatIsSaid() {
        forAll((fitted, random, seed) -> {
            Met met = fitted.fit().met(random.accounts());
            double level = fitted.fit().met(Accounts.NONE).mean();
            double low = 0;
            double high = 0;
            double shares = 0;
            for (Met.Share share : met.shares()) {
                double surprise = share.share() > 0 ? share.moves() / share.share() : 0;
                low = Math.min(low, surprise);
                high = Math.max(high, surprise);
                shares += share.share();
                assertTrue(share.share() >= -1e-12, () -> seed + " " + share);
            }
            assertTrue(shares <= 1 + 1e-12, seed);
            assertTrue(level + low - 1e-12 <= met.mean() && met.mean() <= level + high + 1e-12, seed);
        });
    }

    @Test
    void theOrderOfCellsChangesNoBit() {
        forAll((fitted, random, seed) -> {
            Accounts accounts = random.accounts();
            List<Accounts.Cell> cells = new ArrayList<>(accounts.cells());
            Collections.shuffle(cells, new Random(7));
            assertEquals(fitted.fit().met(accounts), fitted.fit().met(new Accounts(cells)), seed);
        });
    }

    /** Reviews of no weight say nothing; only that their authors were there is told. */
    @Test
    void whatHasNoWeightIsNoAccount() {
        forAll((fitted, random, seed) -> {
            Accounts accounts = random.accounts();
            Accounts.Cell weightless = InventedAccounts.cell(
                    "source-9", random.trust(), random.month(), new Accounts.Sum(1_000, 0, 0, 0, 0, 0));
            Met met = fitted.fit().met(accounts);
            assertEquals(met, fitted.fit().met(InventedAccounts.with(accounts, weightless)), seed);
        });
    }

    /** A known weakness: praise that lies far off its provider's other sources is believed less, and may lower by a hair. */
    @Test
    void aBetterMarkHardlyEverLowersAndThenByLessThanAPoint() {
        int[] lowered = {0};
        double[] most = {0};
        forAll((fitted, random, seed) -> {
            Accounts accounts = random.accounts();
            if (accounts.cells().isEmpty()) {
                return;
            }
            Accounts.Cell cell = random.one(accounts.cells());
            Accounts worse = InventedAccounts.with(accounts, marked(cell, 0));
            Accounts better = InventedAccounts.with(accounts, marked(cell, Accounts.BEST));
            double moved =
                    fitted.fit().met(better).mean() - fitted.fit().met(worse).mean();
            if (moved < -1e-12) {
                lowered[0]++;
                most[0] = Math.max(most[0], -moved);
            }
        });
        assertTrue(lowered[0] <= CASES * 3 / 100, "lowered " + lowered[0]);
        assertTrue(most[0] < 0.006, "lowered by " + most[0]);
    }

    private static Accounts.Cell marked(Accounts.Cell cell, int mark) {
        return new Accounts.Cell(
                cell.source(), cell.writers(), cell.trust(), cell.month(), InventedAccounts.marks(1, mark));
    }

    @Test
    void withTwoHonestSourcesTheDoubtGoesToTheTiltAndNotToNothing() {
        for (Fitted fitted : FITS) {
            List<Accounts.Cell> cells = new ArrayList<>();
            for (String source : List.of("source-0", "source-1")) {
                cells.add(InventedAccounts.cell(
                        source, Trust.VERIFIED, YearMonth.from(TODAY), InventedAccounts.marks(1_000_000, 5)));
            }
            double least = Differences.LEAST_TILT * Differences.LEAST_TILT / 2;
            double variance = fitted.fit().met(new Accounts(cells)).variance();
            assertTrue(variance > least / 1.2, "variance " + variance);
            assertTrue(variance < fitted.fit().met(Accounts.NONE).variance());
        }
    }

    @Test
    void allDatesMovedByWholeCyclesOfTheCalendarChangeNothing() {
        for (Fitted fitted : FITS) {
            List<Accounts> later =
                    fitted.field().stream().map(FitPropertiesTest::later).toList();
            ReviewFit fit = ReviewFit.of(later, TODAY.plusYears(400));
            for (int i = 0; i < later.size(); i++) {
                assertEquals(fitted.fit().met(fitted.field().get(i)), fit.met(later.get(i)));
            }
        }
    }

    /** The Gregorian calendar repeats itself after 400 years, leap days and all. */
    private static Accounts later(Accounts accounts) {
        return new Accounts(accounts.cells().stream()
                .map(cell -> new Accounts.Cell(
                        cell.source(),
                        cell.writers(),
                        cell.trust(),
                        Optional.of(cell.month().orElseThrow().plusYears(400)),
                        cell.sum()))
                .toList());
    }

    @Test
    void theOrderOfProvidersChangesNoBit() {
        for (Fitted fitted : FITS) {
            List<Accounts> turned = new ArrayList<>(fitted.field());
            Collections.shuffle(turned, new Random(7));
            ReviewFit fit = ReviewFit.of(turned, TODAY);
            for (Accounts accounts : fitted.field()) {
                assertEquals(fitted.fit().met(accounts), fit.met(accounts));
            }
        }
    }

    /** A source where nobody's history is known has none but new authors. */
    @Test
    void aSourceOfNothingButNewAuthorsIsHeard() {
        List<Accounts> field = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            field.add(new Accounts(List.of(InventedAccounts.cell(
                    "quiet", Trust.NEW, YearMonth.from(TODAY), InventedAccounts.marks(100, i % 9)))));
        }
        ReviewFit fit = ReviewFit.of(field, TODAY);
        assertTrue(fit.met(field.get(8)).mean() > fit.met(field.get(0)).mean() + 0.1);
    }
}
