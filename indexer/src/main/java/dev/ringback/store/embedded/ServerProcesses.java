package dev.ringback.store.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes that run a program out of our own folder: our server, one that an earlier Ringback left behind when it
 * was killed, or children of a server that was killed itself. A process is known by the file it runs and never by its
 * number alone, because the system gives numbers out again.
 */
record ServerProcesses(Path home, Path data, Programs programs) {
    private static final Duration FAST = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);
    private static final Duration SIGNAL = Duration.ofSeconds(5);

    /** Ended ones that nobody has waited for yet have no file any more and do not count. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /**
     * Ends them all, the gentlest way first: a fast shutdown (clients are cut off, everything committed is written), an
     * immediate one (the next start replays the log), and then signals for whatever is left.
     *
     * @return whether all have ended
     */
    boolean stop() {
        shutDown("fast", FAST);
        shutDown("immediate", IMMEDIATE);
        running().forEach(ProcessHandle::destroy);
        if (!allEndWithin(SIGNAL)) {
            running().forEach(ProcessHandle::destroyForcibly);
        }
        return allEndWithin(SIGNAL);
    }

    /** The server itself, when it is alive and really ours. */
    Optional<ProcessHandle> server() {
        return PidFile.read(data).flatMap(file -> ProcessHandle.of(file.pid())).filter(this::isOurs);
    }

    private void shutDown(String mode, Duration limit) {
        if (server().isPresent()) {
            String seconds = String.valueOf(limit.toSeconds());
            programs.run(limit.plusSeconds(2), "pg_ctl", "stop", "-D", data.toString(), "-m", mode, "-t", seconds);
        }
    }

    private boolean allEndWithin(Duration limit) {
        return Await.until(limit, () -> running().isEmpty());
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(home))
                .isPresent();
    }
}
