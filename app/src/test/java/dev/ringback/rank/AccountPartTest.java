package dev.ringback.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import dev.ringback.rank.fit.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of accounts, and what they add to what is thought without them. */
class AccountPartTest {
    private static final int CASES = 1_000;
    private static final Estimate USUAL = new Estimate(0.55, 0.02);
    private static final Met MET = met(0.7, 0.01);

    private static Met met(double mean, double variance) {
        return new Met(mean, variance, List.of(new Met.Share("one", Trust.NEW, 3, 0.4, 0.2)));
    }

    /** So many accounts, each of that mark from 0 to 8. */
    private static Accounts.Cell cell(String source, Writers writers, long count, int mark) {
        long permille = 1000 * count;
        return new Accounts.Cell(
                source,
                writers,
                Trust.NEW,
                Optional.empty(),
                new Accounts.Sum(count, count, permille, permille, permille * mark, permille * mark * mark));
    }

    private static Part part(Accounts.Cell... cells) {
        return AccountPart.of(new Accounts(List.of(cells)), MET, USUAL);
    }

    @Test
    void withoutAccountsNothingIsKnown() {
        Part part = AccountPart.of(Accounts.NONE, new Met(0.55, 0.02, List.of()), USUAL);
        assertFalse(part.isKnown(Indicator.ACCOUNTS));
        assertEquals(Reason.Code.ACCOUNTS_UNKNOWN, part.code());
    }

    @Test
    void aShareIsSpokenOnlyFromTenAccountsAtTwoSources() {
        for (int one = 0; one <= 12; one++) {
            for (int two = 0; two <= 12; two++) {
                Part part =
                        part(cell("one", Writers.ANYONE, one, Accounts.BEST), cell("two", Writers.MERCHANTS, two, 0));
                Reason.Code code = one + two < 10
                        ? Reason.Code.ACCOUNTS_FEW
                        : one == 0 || two == 0 ? Reason.Code.ACCOUNTS_ONE_SOURCE : Reason.Code.ACCOUNTS;
                assertEquals(code, part.code(), one + " and " + two);
                double count = one + two;
                List<Object> values =
                        code == Reason.Code.ACCOUNTS ? List.of(one / count, count) : List.of((Object) count);
                assertEquals(values, part.values(), one + " and " + two);
            }
        }
    }

    @Test
    void consumersAreNotCountedAmongThem() {
        Part part = part(
                cell("one", Writers.ANYONE, 9, 4),
                cell("two", Writers.ANYONE, 1, 4),
                cell("desk", Writers.CONSUMERS, 5_000, 0));
        assertEquals(Reason.Code.ACCOUNTS, part.code());
        assertEquals(List.of(0.5, 10.0), part.values());
        Part alone = part(cell("one", Writers.ANYONE, 10, 4), cell("desk", Writers.CONSUMERS, 5_000, 0));
        assertEquals(Reason.Code.ACCOUNTS_ONE_SOURCE, alone.code());
    }

    /** Else what is usual would count twice. */
    @Test
    void whatIsFoundAndWhatIsUsualTogetherAreWhatWasMet() {
        Random random = new Random(20261122);
        for (int i = 0; i < CASES; i++) {
            Estimate usual = new Estimate(random.nextDouble(), 0.005 + 0.05 * random.nextDouble());
            Met met = met(random.nextDouble(), usual.variance() * (0.01 + 0.98 * random.nextDouble()));
            Estimate found = AccountPart.found(met, usual).orElseThrow();
            double sure = 1 / found.variance() + 1 / usual.variance();
            double mean = (found.mean() / found.variance() + usual.mean() / usual.variance()) / sure;
            assertEquals(met.mean(), mean, 1e-9);
            assertEquals(met.variance(), 1 / sure, 1e-9);
            assertTrue(found.variance() > met.variance());
        }
        assertEquals(Optional.empty(), AccountPart.found(new Met(0.5, 0.02, new ArrayList<>()), USUAL));
    }
}
