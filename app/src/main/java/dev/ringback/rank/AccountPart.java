package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.rank.fit.Met;
import java.util.List;
import java.util.Optional;

/** What reviews say of a provider's support, in words and as an estimate. */
final class AccountPart {
    /** From fewer accounts or sources no share is spoken. */
    static final int LEAST_ACCOUNTS = 10;

    static final int LEAST_SOURCES = 2;

    private AccountPart() {}

    /** @param usual what is to be thought of a provider without accounts */
    static Part of(Accounts accounts, Met met, Estimate usual) {
        if (met.shares().isEmpty()) {
            return Part.unknown(Indicator.ACCOUNTS, Reason.Code.ACCOUNTS_UNKNOWN);
        }
        List<Accounts.Cell> told = accounts.cells().stream()
                .filter(cell -> cell.writers() != Writers.CONSUMERS)
                .toList();
        double count = told.stream().mapToLong(cell -> cell.sum().count()).sum();
        long sources = told.stream()
                .filter(cell -> cell.sum().count() > 0)
                .map(Accounts.Cell::source)
                .distinct()
                .count();
        Reason.Code code = count < LEAST_ACCOUNTS
                ? Reason.Code.ACCOUNTS_FEW
                : sources < LEAST_SOURCES ? Reason.Code.ACCOUNTS_ONE_SOURCE : Reason.Code.ACCOUNTS;
        List<Object> values = code == Reason.Code.ACCOUNTS ? List.of(share(told), count) : List.of(count);
        return new Part(Indicator.ACCOUNTS, code, found(met, usual), values, List.of());
    }

    /** What accounts add to what is thought without them; empty where there are none. */
    static Optional<Estimate> found(Met met, Estimate usual) {
        return met.shares().isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimate(met.mean(), met.variance()).without(usual));
    }

    /** What part of all they say is good, as they stand. */
    private static double share(List<Accounts.Cell> told) {
        return told.stream()
                .map(Accounts.Cell::sum)
                .reduce(Accounts.Sum.NONE, Accounts.Sum::plus)
                .share()
                .orElse(0.0);
    }
}
