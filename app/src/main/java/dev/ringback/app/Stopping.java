package dev.ringback.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The order to stop, by a signal or by the end of the parent process, and what waits for it. What is being started when it
 * comes is started to its end first, and closed then: a database that is just coming up must not be left behind.
 */
final class Stopping {
    /** Set by the profile `run`: SIGTERM to Maven does not reach its child, so the child watches its parent. */
    static final String WITH_PARENT = "ringback.stop-with-parent";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Stopping() {}

    /** Whether the program is going down; what fails from now on is of no interest. */
    static boolean hasBegun() {
        return BEGUN.get();
    }

    /** Asked for as the first thing of a run, while the parent that started us is still there to be watched. */
    static void withParent() {
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Stopping::endAfter);
        }
    }

    private static void endAfter(ProcessHandle parent) {
        CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(ExitCode.OK));
    }

    /** When the program goes down, waits until {@code opened} and then closes. */
    static void close(AutoCloseable installation, CountDownLatch opened) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            BEGUN.set(true);
                            try {
                                opened.await();
                                installation.close();
                            } catch (Exception fault) {
                                throw new IllegalStateException("The installation did not close", fault);
                            }
                        },
                        "stop"));
    }
}
