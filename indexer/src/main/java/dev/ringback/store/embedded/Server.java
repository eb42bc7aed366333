package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A running server and its port. */
record Server(Process process, int port) {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(20);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

    /**
     * Starts until it runs. Two things are worth another try for a while: somebody took the port between our choice and
     * the server's, or the memory of a server that was killed is not free yet.
     */
    static Server start(Programs programs, Path data, ServerLog log) {
        long end = System.nanoTime() + RETRY_LIMIT.toNanos();
        while (true) {
            long offset = log.sizeBytes();
            Server server = launch(programs, data, log);
            if (server.becomesReady(data, log, offset)) {
                return server;
            }
            String said = log.since(offset);
            if (!isWorthAnotherTry(said) || System.nanoTime() > end) {
                throw ended(said, log);
            }
            Await.until(RETRY_PAUSE, () -> false);
        }
    }

    private static Server launch(Programs programs, Path data, ServerLog log) {
        int port = freePort();
        return new Server(programs.server(log.file(), arguments(data, port)), port);
    }

    /**
     * All on the command line, so that a start never depends on what an earlier one wrote to a file. Thirty connections
     * are three pools of this process and some room for a person with a client.
     */
    private static List<String> arguments(Path data, int port) {
        return List.of(
                "-D",
                data.toString(),
                "--listen_addresses=127.0.0.1",
                "--port=" + port,
                "--unix_socket_directories=",
                "--max_connections=30",
                "--fsync=on",
                "--full_page_writes=on",
                "--synchronous_commit=on",
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--log_checkpoints=off");
    }

    /** Whether the server says it is ready, and it is this one and not an earlier one that says so. */
    private boolean becomesReady(Path data, ServerLog log, long offset) {
        boolean settled = Await.until(READY_LIMIT, () -> !process.isAlive() || isReady(data));
        if (!settled) {
            process.destroyForcibly();
            throw notReady(log.since(offset), log);
        }
        return process.isAlive();
    }

    private boolean isReady(Path data) {
        return PidFile.read(data)
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
    }

    private static boolean isWorthAnotherTry(String said) {
        return said.contains("could not create any TCP/IP sockets")
                || said.contains("could not create listen socket")
                || said.contains("pre-existing shared memory block");
    }

    private static StartFault notReady(String said, ServerLog log) {
        return new StartFault(String.format(
                Locale.ROOT,
                "The embedded PostgreSQL was not ready within %d s, its last word was '%s'. See '%s' for more and start again, or give a PostgreSQL of your own with --database-url.",
                READY_LIMIT.toSeconds(),
                ServerLog.lastWord(said),
                log.file()));
    }

    private static StartFault ended(String said, ServerLog log) {
        return new StartFault(String.format(
                Locale.ROOT,
                "The embedded PostgreSQL ended at its start, its last word was '%s'. See '%s' for more, or give a PostgreSQL of your own with --database-url.",
                ServerLog.lastWord(said),
                log.file()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFault(
                    String.format(
                            Locale.ROOT,
                            "There is no free port on 127.0.0.1 for the embedded PostgreSQL: %s. Give a PostgreSQL of your own with --database-url.",
                            Reason.of(e)),
                    e);
        }
    }
}
