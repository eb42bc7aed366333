package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** In a field of honest providers hardly anything is taken to be bought; who is flooded by new authors is found, and nobody else. */
class AuthorMixTest {
    private static final int FIELDS = 100;
    private static final int PROVIDERS = 12;
    private static final int SOURCES = 3;
    private static final int MONTHS = 12;
    private static final String FLOODED = "source-0";

    /** Each of the last months some hundred authors at each source, drawn by the shares of new ones that are usual there. */
    private static List<Accounts> honest(Random random) {
        double[] fresh = random.doubles(SOURCES, 0.1, 0.6).toArray();
        List<Accounts> field = new ArrayList<>();
        for (int i = 0; i < PROVIDERS; i++) {
            List<Accounts.Cell> cells = new ArrayList<>();
            for (int source = 0; source < SOURCES; source++) {
                for (int month = 1; month <= MONTHS; month++) {
                    int all = 30 + random.nextInt(100);
                    int known = 0;
                    for (int author = 0; author < all; author++) {
                        known += random.nextDouble() < fresh[source] ? 0 : 1;
                    }
                    cells.add(cell(source, Trust.ESTABLISHED, month, 1 + known));
                    cells.add(cell(source, Trust.NEW, month, 1 + all - known));
                }
            }
            field.add(new Accounts(cells));
        }
        return field;
    }

    private static Accounts.Cell cell(int source, Trust trust, int monthsAgo, int count) {
        return InventedAccounts.cell(
                "source-" + source,
                trust,
                YearMonth.from(TODAY).minusMonths(monthsAgo),
                InventedAccounts.marks(count, 4));
    }

    /** The mean square of what is bought, as a mean over cells. */
    private static double bought(AuthorMix mix, Accounts accounts, Predicate<Accounts.Cell> of) {
        return mix.heard(accounts).stream()
                .filter(heard -> of.test(heard.cell()))
                .mapToDouble(Heard::bought)
                .average()
                .orElseThrow();
    }

    private static double bought(AuthorMix mix, Accounts accounts) {
        return bought(mix, accounts, cell -> true);
    }

    @Test
    void amongTheHonestHardlyAnythingIsBought() {
        for (int seed = 0; seed < FIELDS; seed++) {
            List<Accounts> field = honest(new Random(seed));
            AuthorMix mix = AuthorMix.of(field, TODAY);
            for (Accounts each : field) {
                assertTrue(bought(mix, each) < 0.01, "seed " + seed + " " + bought(mix, each));
            }
        }
    }

    /** At one source of one provider, all year, some five new authors for each who writes there otherwise. */
    @Test
    void aFloodOfNewAuthorsIsFoundWhereItIsAndNowhereElse() {
        for (int seed = 0; seed < FIELDS; seed++) {
            List<Accounts> field = honest(new Random(seed));
            Accounts flooded = field.getFirst();
            for (int month = 1; month <= MONTHS; month++) {
                flooded = InventedAccounts.with(flooded, cell(0, Trust.NEW, month, 400));
            }
            field.set(0, flooded);
            AuthorMix mix = AuthorMix.of(field, TODAY);
            double found = bought(mix, flooded, AuthorMixTest::isOfTheFlood);
            double beside = bought(mix, flooded, cell -> !cell.source().equals(FLOODED));
            assertTrue(found > 0.2, "seed " + seed + " found " + found);
            assertTrue(beside < 0.02, "seed " + seed + " at its other sources " + beside);
            for (Accounts each : field.subList(1, PROVIDERS)) {
                assertTrue(bought(mix, each) < 0.02, "seed " + seed + " another " + bought(mix, each));
            }
        }
    }

    private static boolean isOfTheFlood(Accounts.Cell cell) {
        return cell.source().equals(FLOODED) && cell.trust() == Trust.NEW;
    }

    @Test
    void whatIsWrittenHasNoPartInIt() {
        for (int seed = 0; seed < FIELDS; seed++) {
            List<Accounts> field = new InventedAccounts(seed).field();
            List<Accounts> marked =
                    field.stream().map(AuthorMixTest::allOfTheBest).toList();
            AuthorMix mix = AuthorMix.of(field, TODAY);
            AuthorMix other = AuthorMix.of(marked, TODAY);
            for (int i = 0; i < field.size(); i++) {
                assertEquals(shares(mix, field.get(i)), shares(other, marked.get(i)), "seed " + seed);
            }
        }
    }

    private static Accounts allOfTheBest(Accounts accounts) {
        return new Accounts(accounts.cells().stream()
                .map(cell -> new Accounts.Cell(
                        cell.source(),
                        cell.writers(),
                        cell.trust(),
                        cell.month(),
                        InventedAccounts.marks(cell.sum().count(), Accounts.BEST)))
                .toList());
    }

    private static List<Double> shares(AuthorMix mix, Accounts accounts) {
        return mix.heard(accounts).stream().map(Heard::bought).toList();
    }
}
