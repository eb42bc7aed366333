package dev.ringback.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A reply that shows a host in trouble, perhaps with us, so that it is left alone for a while.
 *
 * @param asked how long the host itself asks for; zero if it does not say
 */
record Trouble(Duration asked, String why) {
    /** After the first such reply; it doubles with each further one in a row. */
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** No pause of our own making is longer: a host that came back should be seen the next day. */
    static final Duration MOST_PAUSE = Duration.ofDays(1);

    /** Enough to reach a day from any pause here, and far from overflow. */
    private static final int MOST_DOUBLINGS = 20;

    static Optional<Trouble> in(Reply reply, Instant now, Manners manners) {
        return switch (reply) {
            case Reply.Broken broken ->
                Optional.of(new Trouble(Duration.ZERO, "the host did not answer: " + broken.detail()));
            case Reply.Answered answered -> in(answered, now, manners);
        };
    }

    private static Optional<Trouble> in(Reply.Answered answered, Instant now, Manners manners) {
        int status = answered.status();
        if (!PageReply.asksForPatience(status)) {
            return Optional.empty();
        }
        Duration asked = status == 429 || status == 503
                ? RetryAfter.of(answered, now, manners.mostRetryAfter()).orElse(Duration.ZERO)
                : Duration.ZERO;
        return Optional.of(new Trouble(asked, "the host answered " + status + ", which asks for patience"));
    }

    /** The longer of what the host asks for and what we give by ourselves. */
    Duration pause(int strikes) {
        Duration ours = doubled(FIRST_PAUSE, strikes - 1);
        return ours.compareTo(asked) > 0 ? ours : asked;
    }

    static Duration doubled(Duration first, int times) {
        Duration pause = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return pause.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : pause;
    }
}
