package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far support drifts within a year, as a variance, learned from how far what known authors say of a provider in one year
 * lies from what they say in the next, beyond chance.
 */
final class Drift {
    /** Before anything is seen: a standard deviation of 7 points a year, worth so many pairs of years told exactly. */
    static final double BEGINNING = 0.07 * 0.07;

    private static final double BEGINNING_PAIRS = 5;

    private static final double LEAST = 0.01 * 0.01;
    private static final double LEAST_ACCOUNTS = 5;
    private static final int ROUNDS = 10;

    /** The means of two years next to each other lie two thirds as far apart as the states a year apart, by their squares. */
    private static final double YEARS_APART = 2 / 3.0;

    /** What lies further off than that, in terms of what is to be expected, has other reasons. */
    private static final double FARTHEST = 6;

    /** Two years of one stratum. */
    private record Pair(double square, double noise) {
        static final Comparator<Pair> ORDER =
                Comparator.comparingDouble(Pair::square).thenComparingDouble(Pair::noise);
    }

    private record Year(double accounts, double good) {
        Year plus(Year other) {
            return new Year(accounts + other.accounts, good + other.good);
        }
    }

    private record Key(String source, Trust trust) {}

    private Drift() {}

    static double of(List<List<Heard>> all, double spread, LocalDate asOf) {
        List<Pair> pairs = new ArrayList<>();
        all.forEach(heard -> add(heard, spread, asOf, pairs));
        pairs.sort(Pair.ORDER);
        double drift = BEGINNING;
        for (int round = 0; round < ROUNDS; round++) {
            drift = next(pairs, drift);
        }
        return drift;
    }

    private static double next(List<Pair> pairs, double drift) {
        double sum = BEGINNING_PAIRS * BEGINNING;
        double weights = BEGINNING_PAIRS;
        for (Pair pair : pairs) {
            double expected = YEARS_APART * drift + pair.noise();
            double weight = BEGINNING * BEGINNING / (expected * expected);
            sum += weight * (Math.min(pair.square(), FARTHEST * expected) - pair.noise()) / YEARS_APART;
            weights += weight;
        }
        return Math.max(LEAST, sum / weights);
    }

    private static void add(List<Heard> heard, double spread, LocalDate asOf, List<Pair> pairs) {
        Map<Key, TreeMap<Integer, Year>> strata = new LinkedHashMap<>();
        for (Heard one : heard) {
            Accounts.Cell cell = one.cell();
            if (Strata.counts(cell) && cell.trust() != Trust.NEW && cell.month().isPresent()) {
                double accounts = one.worth(spread);
                int year = (int) Age.years(cell, asOf);
                strata.computeIfAbsent(new Key(cell.source(), cell.trust()), key -> new TreeMap<>())
                        .merge(
                                year,
                                new Year(accounts, accounts * cell.sum().share().orElseThrow()),
                                Year::plus);
            }
        }
        strata.values()
                .forEach(years -> years.forEach((year, now) -> {
                    Year before = years.get(year + 1);
                    if (before != null && now.accounts() >= LEAST_ACCOUNTS && before.accounts() >= LEAST_ACCOUNTS) {
                        double apart = now.good() / now.accounts() - before.good() / before.accounts();
                        pairs.add(new Pair(apart * apart, spread / now.accounts() + spread / before.accounts()));
                    }
                }));
    }
}
