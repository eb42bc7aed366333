package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;

/**
 * When a page is visited again, by what the last visit came to. Pages that change are seen more often, pages that do not
 * more rarely, around the cadence that is wished for.
 *
 * @param cadence the interval to start with
 */
public record RevisitSchedule(Duration cadence) {

    /** No more often than four times the cadence, however much a page changes: a clock on it is not news. */
    private static final int BOUND = 4;

    /** One hour: most outages are over by then. */
    private static final Duration FIRST_RETRY = Duration.ofHours(1);

    /** A page that failed is looked at once a week at least, even if its cadence is longer. */
    private static final Duration MOST_RETRY = Duration.ofDays(7);

    /** 2^10 hours are beyond every bound here, and 2^63 are no duration. */
    private static final int MOST_DOUBLINGS = 10;

    public RevisitSchedule {
        if (!cadence.isPositive()) {
            throw new IllegalArgumentException("cadence is " + cadence + ", more than zero is accepted");
        }
    }

    /** Halved: a page that changed within the interval may have changed several times. */
    public Duration afterChange(Duration last) {
        return bounded(last.dividedBy(2));
    }

    /** Half as long again, slower than halving: a change seen late costs more than a look for nothing. */
    public Duration afterNoChange(Duration last) {
        return bounded(last.plus(last.dividedBy(2)));
    }

    /** A page that is gone comes back now and then, and one look at each cadence costs little. */
    public Duration afterGone() {
        return cadence;
    }

    /** @param failures in a row, this one included; 1 at the least */
    public Duration afterFailures(int failures) {
        Duration grown = FIRST_RETRY.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return shorter(grown, shorter(cadence, MOST_RETRY));
    }

    /**
     * When to visit again.
     *
     * @param last the interval that ended with this visit
     * @param changed whether the page differs from the copy before
     * @param failures in a row, this one included if it is one
     */
    public Instant next(FetchOutcome outcome, Instant now, Duration last, boolean changed, int failures) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> now.plus(changed ? afterChange(last) : afterNoChange(last));
            case FetchOutcome.NotModified same -> now.plus(afterNoChange(last));
            case FetchOutcome.Gone gone -> now.plus(afterGone());
            // Rules change about as seldom as pages do.
            case FetchOutcome.Disallowed disallowed -> now.plus(cadence);
            case FetchOutcome.Postponed postponed -> postponed.until();
            case FetchOutcome.Failed failed -> now.plus(afterFailures(failures));
        };
    }

    private Duration bounded(Duration wished) {
        Duration least = cadence.dividedBy(BOUND);
        Duration most = cadence.multipliedBy(BOUND);
        return wished.compareTo(least) < 0 ? least : shorter(wished, most);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
