package dev.ringback.fetch;

import java.util.function.Function;

/** Whatever answers one request: the {@link Fetcher}, or a web in simulated time. Thread-safe. */
public interface Web {
    /** Asks once and follows no redirect. Never throws for what the other side does; that is a {@link Reply.Broken}. */
    Reply get(Ask ask);

    /**
     * As {@link #get}, and the reply is done with when {@code use} returns: until then its memory counts as taken, which is
     * how many that come at once are kept from filling the heap.
     */
    default <T> T use(Ask ask, Function<Reply, T> use) {
        return use.apply(get(ask));
    }
}
