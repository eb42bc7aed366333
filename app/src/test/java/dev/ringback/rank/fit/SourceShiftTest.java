package dev.ringback.rank.fit;

import static dev.ringback.rank.fit.InventedAccounts.TODAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Accounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A source that marks all providers better or worse by the same says nothing of which is better. */
@Tag("measure")
class SourceShiftTest {
    private static final int CASES = 1_000;
    private static final int PROVIDERS = 40;

    /** In marks from 0 to 8: half a star and a whole one, up and down. */
    private static final int[] SHIFTS = {-2, -1, 1, 2};

    private static final int LEAST_SHARED = 10;

    /** As a mean over cases: among so few providers, two that change places are more. */
    private static final double MOST = 0.01;

    @Test
    void aConstantAddedToAllOfOneSourceHardlyMovesTheOrder() {
        int cases = 0;
        double moved = 0;
        for (int seed = 0; cases < CASES; seed++) {
            List<Accounts> field = new InventedAccounts(seed)
                    .field(PROVIDERS).stream().map(SourceShiftTest::narrowed).toList();
            double[] before = means(field);
            for (int number = 0; number < InventedAccounts.SOURCES; number++) {
                String source = "source-" + number;
                if (shared(field, source) < LEAST_SHARED) {
                    continue;
                }
                for (int shift : SHIFTS) {
                    double tau = tau(before, means(shifted(field, source, shift)));
                    moved += 1 - tau;
                    cases++;
                }
            }
        }
        assertTrue(moved <= MOST * cases, "moved by " + moved / cases);
    }

    private static long shared(List<Accounts> field, String source) {
        return field.stream()
                .filter(accounts ->
                        accounts.cells().stream().anyMatch(cell -> cell.source().equals(source)))
                .count();
    }

    private static double[] means(List<Accounts> field) {
        ReviewFit fit = ReviewFit.of(field, TODAY);
        return field.stream().mapToDouble(accounts -> fit.met(accounts).mean()).toArray();
    }

    /** Marks from 2 to 6, so that there is room on both sides. */
    private static Accounts narrowed(Accounts accounts) {
        return new Accounts(accounts.cells().stream()
                .map(cell -> with(
                        cell,
                        2 * cell.sum().said() + cell.sum().good() / 2,
                        4 * cell.sum().said()
                                + 2 * cell.sum().good()
                                + cell.sum().squares() / 4))
                .toList());
    }

    private static List<Accounts> shifted(List<Accounts> field, String source, int by) {
        List<Accounts> shifted = new ArrayList<>();
        for (Accounts accounts : field) {
            shifted.add(new Accounts(accounts.cells().stream()
                    .map(cell -> cell.source().equals(source) ? shifted(cell, by) : cell)
                    .toList()));
        }
        return shifted;
    }

    private static Accounts.Cell shifted(Accounts.Cell cell, int by) {
        Accounts.Sum sum = cell.sum();
        return with(cell, sum.good() + by * sum.said(), sum.squares() + 2 * by * sum.good() + by * by * sum.said());
    }

    private static Accounts.Cell with(Accounts.Cell cell, long good, long squares) {
        Accounts.Sum sum = cell.sum();
        return new Accounts.Cell(
                cell.source(),
                cell.writers(),
                cell.trust(),
                cell.month(),
                new Accounts.Sum(sum.reviews(), sum.count(), sum.permille(), sum.said(), good, squares));
    }

    private static double tau(double[] one, double[] other) {
        double agreeing = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                double first = Math.signum(one[i] - one[j]);
                double second = Math.signum(other[i] - other[j]);
                agreeing += first == second ? 1 : first * second;
            }
        }
        return agreeing / (one.length * (one.length - 1) / 2.0);
    }
}
