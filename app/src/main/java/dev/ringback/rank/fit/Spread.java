package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How far single accounts of one provider lie from each other, as a variance: one for all. A provider's own spread is never
 * used: a flood of equal marks has none, and would be believed most.
 */
final class Spread {
    private static final double LEAST = 0.02;

    /** What marks from 1 to 5 given at random would have: said before anybody has said anything. */
    private static final double BEGINNING = 0.125;

    private static final double BEGINNING_ACCOUNTS = 10;
    /** One stratum moves the spread of all by no more than so many accounts would: nor does a flood of equal marks. */
    private static final double MOST = 100;

    private static final double WHOLE = 1000;

    private static final Comparator<Accounts.Sum> ORDER = Comparator.comparingLong(Accounts.Sum::said)
            .thenComparingLong(Accounts.Sum::good)
            .thenComparingLong(Accounts.Sum::squares);

    private Spread() {}

    static double of(Collection<Accounts> all) {
        List<Accounts.Sum> groups = new ArrayList<>();
        all.forEach(accounts -> groups.addAll(byStratum(accounts)));
        groups.sort(ORDER);
        double squares = BEGINNING * BEGINNING_ACCOUNTS;
        double free = BEGINNING_ACCOUNTS;
        for (Accounts.Sum sum : groups) {
            double said = sum.said() / WHOLE;
            if (said > 1) {
                double heard = MOST / (MOST + said);
                squares += heard * said * variance(sum);
                free += heard * (said - 1);
            }
        }
        return Math.max(LEAST, squares / free);
    }

    private static Collection<Accounts.Sum> byStratum(Accounts accounts) {
        TreeMap<String, Accounts.Sum> groups = new TreeMap<>();
        accounts.cells().stream()
                .filter(Strata::counts)
                .forEach(cell -> groups.merge(cell.source() + "/" + cell.trust(), cell.sum(), Accounts.Sum::plus));
        return groups.values();
    }

    private static double variance(Accounts.Sum sum) {
        double mean = sum.share().orElseThrow();
        return sum.squares() / (double) (Accounts.BEST * Accounts.BEST) / sum.said() - mean * mean;
    }
}
