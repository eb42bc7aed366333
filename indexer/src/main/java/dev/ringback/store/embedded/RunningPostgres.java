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
     * Empty where none runs, it does not take connections yet, or this user may not read its password.
     *
     * @param dataFolder that another process holds
     */
    public static Optional<RunningPostgres> in(Path dataFolder) {
        Path home = EmbeddedPostgres.home(dataFolder);
        return PidFile.read(Cluster.data(home)).filter(PidFile::ready).flatMap(server -> of(server, home));
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
