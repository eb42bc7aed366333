package dev.ringback.fetch;

/** Whatever answers one request: the {@link Fetcher}, or a web in simulated time. Thread-safe. */
public interface Web {
    /** Asks once and follows no redirect. Never throws for what the other side does; that is a {@link Reply.Broken}. */
    Reply get(Ask ask);
}
