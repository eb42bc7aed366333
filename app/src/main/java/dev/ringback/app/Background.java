package dev.ringback.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in a thread of its own that can be broken off at any moment: closed, it is interrupted and waited for. */
final class Background<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** Who stops a program with Ctrl-C waits for it; what was not done by then is done by the next run. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FutureTask<T> task;
    private final Thread thread;

    private Background(String name, Callable<T> work) {
        this.task = new FutureTask<>(work);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(task);
    }

    static <T> Background<T> start(String name, Callable<T> work) {
        Background<T> background = new Background<>(name, work);
        background.thread.start();
        return background;
    }

    /** The end of the work; what it threw is thrown again. */
    T await() throws Exception {
        try {
            return task.get();
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof Exception cause ? cause : fault;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("\"{}\" has not ended within {} s and is left alone", thread.getName(), PATIENCE.toSeconds());
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }
}
