package dev.ringback.app;

import dev.ringback.store.LeaseLost;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same each second in a thread of its own. What fails is tried again, and said once: a database that is away may
 * come back. Only a lost lease is the end. Never interrupted, since Lucene would close its files.
 */
final class EachSecond implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EachSecond.class);

    /** Longer than a step can wait for a database that is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String what;
    private final Runnable step;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private boolean isFailing;

    private EachSecond(String what, Runnable step) {
        this.what = what;
        this.step = step;
    }

    /** @param what is done, for the log, like "following the record" */
    static EachSecond start(String what, Runnable step) {
        EachSecond loop = new EachSecond(what, step);
        Thread.ofPlatform().daemon().name(what).start(loop::run);
        return loop;
    }

    private void run() {
        try {
            while (!stop.await(1, TimeUnit.SECONDS)) {
                step();
            }
            end.complete(null);
        } catch (InterruptedException | RuntimeException | Error fault) {
            end.completeExceptionally(fault);
        }
    }

    private void step() {
        try {
            step.run();
            if (isFailing) {
                LOG.warn("{}: goes on", what);
            }
            isFailing = false;
        } catch (LeaseLost fault) {
            throw fault;
        } catch (RuntimeException fault) {
            if (!isFailing && stop.getCount() > 0) {
                LOG.warn("{}: fails and is tried again each second: {}", what, fault.toString());
                LOG.debug("{}", what, fault);
            }
            isFailing = true;
        }
    }

    /** @throws LeaseLost when that was the end */
    void awaitEnd() {
        try {
            end.join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        end.copy()
                .handle((done, fault) -> true)
                .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
