package dev.ringback.hours;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How much of a shop's trading time someone is reachable.
 *
 * @param share in [0,1]; 0 for a shop that never trades, to be told apart by {@code tradingMinutes}
 */
public record Cover(double share, long coveredMinutes, long tradingMinutes) {

    public static Cover of(TimeSet trading, TimeSet reachable) {
        long all = trading.minutes();
        long covered = trading.minutesShared(reachable);
        return new Cover(all == 0 ? 0 : (double) covered / all, covered, all);
    }

    /**
     * The longest gap of a usual week (one found in at least half of the weeks), else the longest of all with its date;
     * empty when every trading minute is covered.
     *
     * @param trading within one window, which the first and last trading minute stand for
     */
    public static Optional<Gap> longestGap(TimeSet trading, TimeSet reachable, ZoneId shopZone) {
        if (trading.minutesShared(reachable) == trading.minutes()) {
            return Optional.empty();
        }
        return Optional.of(new GapSearch(trading, reachable, shopZone).longest());
    }
}
