package dev.ringback.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server wrote about itself into {@code postmaster.pid}.
 *
 * @see <a href="https://www.postgresql.org/docs/17/storage-file-layout.html">its place</a>
 * @see <a href="https://github.com/postgres/postgres/blob/REL_17_STABLE/src/include/utils/pidfile.h">its lines</a>
 */
record PidFile(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty where there is none, or none that can be read as one. */
    static Optional<PidFile> read(Path data) {
        try {
            return parse(Files.readAllLines(in(data)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<PidFile> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip());
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(new PidFile(pid, port, ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
