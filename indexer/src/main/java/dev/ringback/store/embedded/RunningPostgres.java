package dev.ringback.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL that another Ringback runs in its data folder, for a process that works on the record beside it.
 *
 * @param jdbcUrl the address of Ringback's database, without user and password
 */
public record RunningPostgres(String jdbcUrl, String user, String password) {
    /**
     * Empty where none runs, it does not take connections yet, or this user may not read its password. One that an earlier
     * Ringback left behind is none of the holder's: what is written there would be cut off, or never be read again.
     *
     * @param holder the number of the process that holds the folder
     */
    static Optional<RunningPostgres> of(long holder, Path dataFolder) {
        Path home = EmbeddedPostgres.home(dataFolder);
        return PidFile.read(Cluster.data(home))
                .filter(PidFile::ready)
                .filter(server -> isChild(server.pid(), holder))
                .flatMap(server -> of(server, home));
    }

    private static boolean isChild(long process, long parent) {
        return ProcessHandle.of(process)
                .flatMap(ProcessHandle::parent)
                .filter(found -> found.pid() == parent)
                .isPresent();
    }

    private static Optional<RunningPostgres> of(PidFile server, Path home) {
        try {
            return Optional.of(
                    new RunningPostgres(EmbeddedPostgres.jdbcUrl(server.port()), Cluster.USER, Cluster.password(home)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
