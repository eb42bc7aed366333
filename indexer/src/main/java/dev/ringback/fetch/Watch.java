package dev.ringback.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that looks over all open exchanges and ends those that are over time. A timeout of the socket would not do: it
 * begins anew with each byte.
 */
final class Watch implements AutoCloseable {
    /** Short against the shortest limit, and next to nothing for a thousand exchanges. */
    private static final Duration EVERY = Duration.ofMillis(100);

    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Watch() {
        Thread.ofPlatform().daemon().name("fetch-watch").start(this::look);
    }

    void begin(Exchange exchange) {
        open.add(exchange);
        if (closed) {
            open.remove(exchange);
            throw new FetchFault("The fetcher is closed; make a new one.");
        }
    }

    void end(Exchange exchange) {
        open.remove(exchange);
        exchange.close();
    }

    boolean isClosed() {
        return closed;
    }

    private void look() {
        while (!closed) {
            open.forEach(Watch::check);
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    /** Whatever befalls one exchange, the others are still watched: even an OutOfMemoryError, which is not of this thread. */
    private static void check(Exchange exchange) {
        try {
            exchange.overdue(System.nanoTime()).ifPresent(exchange::giveUp);
        } catch (Throwable fault) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(exchange -> exchange.giveUp("the fetcher was closed"));
    }
}
