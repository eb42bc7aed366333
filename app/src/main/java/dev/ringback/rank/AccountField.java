package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What reviews say of the support of all providers, and beside that of one: few accounts are drawn towards the middle of the
 * field, so that the first review decides nothing.
 *
 * @param middle from 0 to 1: what is good of what is said of the usual provider's support
 */
record AccountField(double middle) {
    /**
     * So much of what is said, spread as in the field, is taken to be there before anything is: 8 words of praise then
     * take a provider half of the way from the middle to the top.
     */
    static final double PRIOR = 8;

    /** The middle before anybody has said anything: it counts as one provider. */
    private static final double BEGINNING = 0.5;

    /** Who writes a review is not who calls support; what one source draws may be so far off, as a standard deviation. */
    private static final double SELF_SELECTION = 0.15;

    /** From fewer accounts or sources no share is spoken. */
    private static final int LEAST_ACCOUNTS = 10;

    private static final int LEAST_SOURCES = 2;

    private static final double WHOLE = 1000;

    /**
     * The mean over providers, each weighed by how far its own accounts stand against the prior. With these weights, and not
     * with the number of accounts, praise of one provider never lifts another further than itself.
     */
    static AccountField of(Collection<Accounts> all) {
        double weights = 1;
        double values = BEGINNING;
        for (Sum sum : all.stream().map(Sum::of).sorted(Sum.ORDER).toList()) {
            double weight = sum.said() / (sum.said() + PRIOR);
            weights += weight;
            values += weight * sum.share();
        }
        return new AccountField(values / weights);
    }

    /**
     * What the sources say together.
     *
     * @param said and {@code good} in things said
     * @param accounts by weight
     * @param sources as many of equal size would be as good
     */
    private record Sum(double said, double good, double accounts, double sources) {
        /** By what is summed alone, so that names decide nothing, not even in the last digit. */
        static final Comparator<Sum> ORDER =
                Comparator.comparingDouble(Sum::said).thenComparingDouble(Sum::good);

        static Sum of(Accounts accounts) {
            double weight = total(accounts, OfSource::permille);
            double squares = accounts.sources().stream()
                    .mapToDouble(one -> part(one) * one.permille())
                    .map(one -> one * one)
                    .sorted()
                    .sum();
            return new Sum(
                    total(accounts, OfSource::said) / WHOLE,
                    total(accounts, OfSource::good) / (WHOLE * Accounts.BEST),
                    weight / WHOLE,
                    squares == 0 ? 0 : weight * weight / squares);
        }

        /** Parts are halves of whole numbers: their sum is exact, and no order changes it. */
        private static double total(Accounts accounts, ToDoubleFunction<OfSource> what) {
            return accounts.sources().stream()
                    .mapToDouble(one -> part(one) * what.applyAsDouble(one))
                    .sum();
        }

        double share() {
            return said == 0 ? 0 : good / said;
        }
    }

    /**
     * How far an account of that source counts: merchants' wholly; half where anyone may write, payers and guests among
     * them; what consumers write of wallets and cards tells nothing of how a shop is helped, and does not count.
     */
    private static double part(OfSource source) {
        return switch (source.writers()) {
            case MERCHANTS -> 1;
            case ANYONE -> 0.5;
            case CONSUMERS -> 0;
        };
    }

    /** Where nobody has said anything it stands in the middle of the field, as wide as all that is not known. */
    Part part(Accounts accounts, double share) {
        Sum sum = Sum.of(accounts);
        double value = (sum.good() + PRIOR * middle) / (sum.said() + PRIOR);
        double variance = Range.UNKNOWN.variance() * PRIOR / (PRIOR + sum.accounts());
        if (sum.said() == 0) {
            return new Part(
                    Reason.Code.ACCOUNTS_UNKNOWN,
                    share,
                    Range.exactly(value),
                    StrictMath.sqrt(variance),
                    false,
                    List.of(),
                    List.of());
        }
        double doubt = StrictMath.sqrt(variance + SELF_SELECTION * SELF_SELECTION / sum.sources());
        return worded(accounts, sum.share(), share, Range.exactly(Math.clamp(value, 0, 1)), doubt);
    }

    private static Part worded(Accounts accounts, double good, double share, Range range, double doubt) {
        List<OfSource> told = accounts.sources().stream()
                .filter(one -> one.writers() != Writers.CONSUMERS && one.said() > 0)
                .toList();
        double count = told.stream().mapToLong(OfSource::count).sum();
        Reason.Code code = count < LEAST_ACCOUNTS
                ? Reason.Code.ACCOUNTS_FEW
                : told.size() < LEAST_SOURCES ? Reason.Code.ACCOUNTS_ONE_SOURCE : Reason.Code.ACCOUNTS;
        List<Object> values = code == Reason.Code.ACCOUNTS ? List.of(good, count) : List.of(count);
        return new Part(code, share, range, doubt, true, values, List.of());
    }
}
