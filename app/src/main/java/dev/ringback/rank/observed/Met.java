package dev.ringback.rank.observed;

import dev.ringback.model.Observation;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewSource.Writers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What accounts say of one promise. Weights are whole numbers until all are added up, so that no order changes a digit.
 *
 * @param sources by name; only those with an account of it
 * @param from the day of the first account, where any has a day
 * @param to the day of the last
 * @param shown the newest accounts whose words may be shown, newest first, {@link #MOST_SHOWN} at most
 */
public record Met(List<OfSource> sources, Optional<LocalDate> from, Optional<LocalDate> to, List<Shown> shown) {
    static final Met NOTHING = new Met(List.of(), Optional.empty(), Optional.empty(), List.of());

    /** From fewer accounts no share is spoken. */
    public static final int LEAST_ACCOUNTS = 10;

    /** From fewer sources no share is spoken: one may draw the angry, or be asked by the provider. */
    public static final int LEAST_SOURCES = 2;

    public static final int MOST_SHOWN = 3;

    /**
     * Who writes at one source is not who calls support: what one source says may be 15 points off, as a standard deviation,
     * however many write there. So n accounts of one source tell as much as n / (1 + (n - 1) / 11) that know nothing of each
     * other, and never more than 11: 0.5 × 0.5 / 11 is 0.15 squared.
     */
    public static final double SAME_SOURCE = 10;

    /** An account of whole weight, of a merchant, that tells one thing: thousandths, each in halves twice. */
    private static final double WHOLE = 4_000;

    /** Half of an account that tells of it kept and broken goes to each. */
    private static final int HALVES = 2;

    private static final double TAIL = 0.05;

    /** Where nothing is taken to be known before: https://doi.org/10.1214/ss/1009213286. */
    private static final double JEFFREYS = 0.5;

    /**
     * What is said at one source.
     *
     * @param accounts as many as speak of the promise, whatever they weigh
     * @param kept in four-thousandths of an account, as is {@code broken}
     */
    public record OfSource(String source, long accounts, long kept, long broken) {
        private double factor() {
            double number = (kept + broken) / WHOLE;
            return 1 / (1 + Math.max(0, number - 1) / (SAME_SOURCE + 1));
        }
    }

    /**
     * An account whose words may be shown.
     *
     * @param id of the review
     * @param length of the time that speaks of the promise; empty where it is a reach that does
     */
    public record Shown(String id, Optional<Duration> length) {
        static Shown of(Observation one) {
            return new Shown(
                    one.id(),
                    one.told() instanceof Observation.Took took ? Optional.of(took.length()) : Optional.empty());
        }
    }

    static Met of(Observations all, Function<Observation, Outcome> judge) {
        List<OfSource> sources = new ArrayList<>();
        List<Observation> spoken = new ArrayList<>();
        for (Observations.OfSource source : all.sources()) {
            Sum sum = new Sum(source, judge);
            if (sum.accounts > 0) {
                sources.add(new OfSource(source.source(), sum.accounts, sum.kept, sum.broken));
                spoken.addAll(sum.spoken);
            }
        }
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        return new Met(
                sources,
                spoken.stream().flatMap(one -> one.day().stream()).min(byDay),
                spoken.stream().flatMap(one -> one.day().stream()).max(byDay),
                shown(spoken));
    }

    /** Each account once. */
    private static List<Shown> shown(List<Observation> spoken) {
        Map<String, Shown> newest = new LinkedHashMap<>();
        spoken.stream()
                .filter(Observation::isShown)
                .sorted(Observation.ORDER.reversed())
                .forEach(one -> newest.putIfAbsent(one.id(), Shown.of(one)));
        return newest.values().stream().limit(MOST_SHOWN).toList();
    }

    /** Adds up one source, account by account. */
    private static final class Sum {
        final List<Observation> spoken = new ArrayList<>();
        long accounts;
        long kept;
        long broken;

        Sum(Observations.OfSource source, Function<Observation, Outcome> judge) {
            int part = part(source.writers());
            Map<String, List<Observation>> byAccount = new LinkedHashMap<>();
            if (part > 0) {
                source.told()
                        .forEach(one -> byAccount
                                .computeIfAbsent(one.id(), none -> new ArrayList<>())
                                .add(one));
            }
            byAccount.values().forEach(account -> add(account, part, judge));
        }

        private void add(List<Observation> account, int part, Function<Observation, Outcome> judge) {
            boolean isKept = account.stream().anyMatch(one -> judge.apply(one) == Outcome.KEPT);
            boolean isBroken = account.stream().anyMatch(one -> judge.apply(one) == Outcome.BROKEN);
            if (!isKept && !isBroken) {
                return;
            }
            long weight = (long) account.getFirst().permille() * part;
            accounts++;
            kept += !isKept ? 0 : isBroken ? weight : HALVES * weight;
            broken += !isBroken ? 0 : isKept ? weight : HALVES * weight;
            account.stream().filter(one -> judge.apply(one) != Outcome.ASIDE).forEach(spoken::add);
        }
    }

    /** In halves: merchants' accounts count wholly; half where anyone may write; consumers' do not. */
    private static int part(Writers writers) {
        return switch (writers) {
            case MERCHANTS -> HALVES;
            case ANYONE -> 1;
            case CONSUMERS -> 0;
        };
    }

    public long accounts() {
        return sources.stream().mapToLong(OfSource::accounts).sum();
    }

    /** As many as independent accounts tell that it was kept. */
    double kept() {
        return sum(one -> one.kept() / WHOLE * one.factor());
    }

    /** As many as independent accounts tell that it was broken. */
    double broken() {
        return sum(one -> one.broken() / WHOLE * one.factor());
    }

    /** In the order of the sources' names. */
    private double sum(ToDoubleFunction<OfSource> what) {
        double sum = 0;
        for (OfSource one : sources) {
            sum += what.applyAsDouble(one);
        }
        return sum;
    }

    /** How often it was met; empty where there is too little to say it. */
    public Optional<Proportion> share() {
        if (accounts() < LEAST_ACCOUNTS || sources.size() < LEAST_SOURCES) {
            return Optional.empty();
        }
        long keptInAll = sources.stream().mapToLong(OfSource::kept).sum();
        long brokenInAll = sources.stream().mapToLong(OfSource::broken).sum();
        double value = (double) keptInAll / (keptInAll + brokenInAll);
        Beta beta = new Beta(JEFFREYS + kept(), JEFFREYS + broken());
        double lo = keptInAll == 0 ? 0 : Math.min(value, beta.quantile(TAIL));
        double hi = brokenInAll == 0 ? 1 : Math.max(value, beta.quantile(1 - TAIL));
        return Optional.of(new Proportion(value, lo, hi));
    }
}
