package dev.ringback.rank.fit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.measure.Zipf;
import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.Cell;
import dev.ringback.model.Accounts.Sum;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole fit of 500 providers by 1,000,000 and by 10,000,000 reviews of the same providers, sources, kinds of author and months (P7). The
 * cells are summed up here, as the index's sums give them.
 */
@Tag("measure")
class FitMeasureTest {
    private static final int PROVIDERS = 500;
    private static final int SOURCES = 5;
    private static final int TRUSTS = Trust.values().length;
    private static final int MONTHS = 96;
    private static final int MANY = 10;
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 10_000_000) / MANY;
    private static final int ROUNDS = 5;
    private static final double GOAL = 1.5;

    /** Of this thread, so that a busy machine does not decide. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Test
    void theFitReadsCellsAndNotReviews() {
        List<Accounts> few = field(REVIEWS);
        List<Accounts> many = field(MANY * REVIEWS);
        double[] one = new double[ROUNDS];
        double[] ten = new double[ROUNDS];
        fitted(few);
        fitted(many);
        for (int round = 0; round < ROUNDS; round++) {
            one[round] = fitted(few);
            ten[round] = fitted(many);
        }
        double ratio = median(ten) / median(one);
        System.out.println(String.format(
                Locale.ROOT,
                "MEASURE fit: P7, %d providers, %,d reviews in %,d cells %.0f ms, %,d in %,d cells %.0f ms of the processor:"
                        + " ratio %.2f (medians of %d; goal ≤ %.1f: %s)",
                PROVIDERS,
                REVIEWS,
                cells(few),
                median(one),
                MANY * REVIEWS,
                cells(many),
                median(ten),
                ratio,
                ROUNDS,
                GOAL,
                ratio <= GOAL ? "met" : "missed"));
        assertTrue(ratio <= GOAL, "ratio " + ratio);
    }

    private static double fitted(List<Accounts> field) {
        long start = CLOCK.getCurrentThreadCpuTime();
        ReviewFit fit = ReviewFit.of(field, InventedAccounts.TODAY);
        double millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        assertTrue(fit.usual().variance() > 0);
        return millis;
    }

    /** By Zipf's law over the providers, each good in its own share of what it is asked. */
    private static List<Accounts> field(int reviews) {
        SplittableRandom random = new SplittableRandom(7);
        Zipf byProvider = new Zipf(PROVIDERS);
        double[] good = random.doubles(PROVIDERS, 0.2, 0.9).toArray();
        int[][] counts = new int[PROVIDERS * SOURCES * TRUSTS * MONTHS][];
        for (int i = 0; i < reviews; i++) {
            int provider = byProvider.draw(random);
            int cell = ((provider * SOURCES + random.nextInt(SOURCES)) * TRUSTS + random.nextInt(TRUSTS)) * MONTHS
                    + random.nextInt(MONTHS);
            if (counts[cell] == null) {
                counts[cell] = new int[Accounts.BEST + 1];
            }
            counts[cell][random.nextDouble() < good[provider] ? Accounts.BEST : random.nextInt(Accounts.BEST + 1)]++;
        }
        List<Accounts> field = new ArrayList<>();
        for (int provider = 0; provider < PROVIDERS; provider++) {
            field.add(accounts(counts, provider * SOURCES * TRUSTS * MONTHS));
        }
        return field;
    }

    private static Accounts accounts(int[][] counts, int first) {
        YearMonth last = YearMonth.from(InventedAccounts.TODAY);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < SOURCES * TRUSTS * MONTHS; i++) {
            if (counts[first + i] != null) {
                cells.add(new Cell(
                        "source-" + i / (TRUSTS * MONTHS),
                        Writers.ANYONE,
                        Trust.values()[i / MONTHS % TRUSTS],
                        Optional.of(last.minusMonths(i % MONTHS)),
                        sum(counts[first + i])));
            }
        }
        return new Accounts(cells);
    }

    private static Sum sum(int[] byMark) {
        Sum sum = Sum.NONE;
        for (int mark = 0; mark < byMark.length; mark++) {
            sum = sum.plus(InventedAccounts.marks(byMark[mark], mark));
        }
        return sum;
    }

    private static long cells(List<Accounts> field) {
        return field.stream().mapToLong(one -> one.cells().size()).sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
