package dev.ringback.rank;

import dev.ringback.model.Account;
import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import dev.ringback.rank.fit.Met;
import dev.ringback.rank.fit.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the reason "accounts" is made of, down to single reviews. All points are of the score, from 0 to 100; those of the strata, of
 * the other things and of the middle add up to those of the reason. Beliefs and what is common to all providers are taken as they are.
 *
 * @param strata one for each source and kind of author, the one that moves most first
 * @param otherThings what providers like it in all but reviews are usually like
 * @param middle what is usual, less the mean of those ranked
 */
public record AccountSplit(List<OfStratum> strata, double otherThings, double middle) {
    private static final double POINTS = 100;

    public AccountSplit {
        strata = List.copyOf(strata);
    }

    /**
     * What accounts at one source, by authors of whom as much is known, do together.
     *
     * @param accounts how many there are
     * @param first those that move most, the one that does it most first
     * @param others how many there are beside the first
     * @param othersPoints what these do together; with the first they add up to {@code points}
     */
    public record OfStratum(
            String source,
            Trust trust,
            int accounts,
            double points,
            List<OfAccount> first,
            int others,
            double othersPoints) {
        public OfStratum {
            first = List.copyOf(first);
        }
    }

    /** What a single review does. */
    public record OfAccount(Account account, double points) {
        /** The newer of two that do as much first; then by id, which is the same on any machine. */
        private static final Comparator<OfAccount> MOST_FIRST = Comparator.comparingDouble(
                        (OfAccount one) -> -StrictMath.abs(one.points))
                .thenComparing(
                        one -> -one.account.day().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE + 1))
                .thenComparing(one -> one.account.id());
    }

    /** Where a review stands. */
    private record Stratum(String source, Trust trust) {}

    /**
     * @param accounts those of the provider that can be told one by one; of a day that is past none can
     * @param most so many of each stratum are told one by one
     */
    static AccountSplit of(Ranking ranking, Ranking.Place place, Evidence evidence, List<Account> accounts, int most) {
        Assessment one = place.assessment();
        double share = one.shares(ranking.shop().weights(), ranking.axesInUse()).getOrDefault(Indicator.ACCOUNTS, 0.0);
        Map<Indicator, Field.Pull> pulls = one.field().pulls(one.findings().parts(), Indicator.ACCOUNTS);
        Field.Pull own = pulls.getOrDefault(Indicator.ACCOUNTS, new Field.Pull(0, 0));
        Met met = evidence.fit().met(one.dossier().accounts());
        double stretch = new Estimate(met.mean(), met.variance()).stretchWithout(evidence.usual());
        double scale = POINTS * share * own.gain() * stretch;
        Map<Stratum, List<Account>> by =
                accounts.stream().collect(Collectors.groupingBy(each -> new Stratum(each.source(), each.trust())));
        List<OfStratum> strata = evidence.fit().told(one.dossier().accounts()).stream()
                .map(told -> stratum(told, count(one.dossier().accounts(), told.share()), scale, by, most))
                .sorted(Comparator.comparingDouble((OfStratum each) -> -StrictMath.abs(each.points))
                        .thenComparing(OfStratum::source)
                        .thenComparing(OfStratum::trust))
                .toList();
        double all = pulls.values().stream().mapToDouble(Field.Pull::points).sum();
        double otherThings = POINTS * share * (all - own.points());
        double told = strata.stream().mapToDouble(OfStratum::points).sum();
        return new AccountSplit(strata, otherThings, points(place) - told - otherThings);
    }

    private static double points(Ranking.Place place) {
        return place.reasons().stream()
                .filter(reason -> reason.indicator() == Indicator.ACCOUNTS)
                .mapToDouble(Reason::points)
                .sum();
    }

    /** By the sums, which are kept where single reviews are not. */
    private static int count(Accounts accounts, Met.Share share) {
        return (int) accounts.cells().stream()
                .filter(cell -> cell.source().equals(share.source()) && cell.trust() == share.trust())
                .mapToLong(cell -> cell.sum().count())
                .sum();
    }

    private static OfStratum stratum(Told told, int count, double scale, Map<Stratum, List<Account>> by, int most) {
        Met.Share share = told.share();
        List<Account> accounts = by.getOrDefault(new Stratum(share.source(), share.trust()), List.of());
        List<OfAccount> first = accounts.stream()
                .map(account -> new OfAccount(account, scale * moved(account, told)))
                .sorted(OfAccount.MOST_FIRST)
                .limit(most)
                .toList();
        double points = scale * share.moves();
        double listed = first.stream().mapToDouble(OfAccount::points).sum();
        return new OfStratum(
                share.source(), share.trust(), count, points, first, count - first.size(), points - listed);
    }

    /** By how much it moves what is thought of the provider; the sum over all is what their stratum moves it by. */
    private static double moved(Account account, Told told) {
        return told.perThousandth(account.month()) * account.said() * (account.share() - told.expected());
    }
}
