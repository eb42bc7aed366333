package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that belongs to one data folder and starts and stops with Ringback. It listens on 127.0.0.1 only, wants
 * the password kept in the folder, has page checksums on and gives up none of PostgreSQL's durability.
 *
 * <p>It registers no shutdown hook: whoever started it closes it, after everything that uses it and before the
 * {@link DataFolder}. A process that is killed leaves the server running, and the next start stops that one first.
 *
 * <p>Safe for use from many threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String DATABASE = "ringback";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** https://www.postgresql.org/docs/17/errcodes-appendix.html */
    private static final String INVALID_PASSWORD = "28P01";

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(60);

    private final ServerProcesses processes;
    private final int port;
    private final String password;
    private final long startMillis;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(ServerProcesses processes, int port, String password, long startMillis) {
        this.processes = processes;
        this.port = port;
        this.password = password;
        this.startMillis = startMillis;
    }

    /**
     * Unpacks the programs and makes the database where they are missing, ends what a killed run left, and returns when
     * the server takes connections. Holding the folder is what makes ending others right, so it is asked for as proof.
     *
     * @throws StartFault when it cannot be had running
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        long start = System.nanoTime();
        try {
            Path home = home(folder);
            Programs programs = Programs.of(Binaries.unpackedIn(home, Platform.current()));
            Cluster cluster = Cluster.in(home, programs);
            ServerProcesses processes = new ServerProcesses(home, cluster.data(), programs);
            endLeftovers(processes);
            programs.binaries().deleteOthers();
            return start(home, cluster, processes, start);
        } catch (IOException e) {
            throw new StartFault(
                    String.format(
                            Locale.ROOT,
                            "The embedded PostgreSQL cannot use the data folder '%s': %s. Give this user access, or choose another with --data-folder.",
                            folder.path(),
                            Reason.of(e)),
                    e);
        }
    }

    /** The address of Ringback's database, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** How long the start took, unpacking and all. */
    public long startMillis() {
        return startMillis;
    }

    /**
     * Cuts off whoever is still connected and stops the server: fast, after 10 s immediately, at last by killing it.
     * Nothing committed is lost by any of them. May be called again.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && !processes.stop()) {
            LOG.warn("The embedded PostgreSQL in '{}' could not be stopped", processes.home());
        }
    }

    private static Path home(DataFolder folder) throws IOException {
        Path home = home(folder.realPath());
        Private.createFolders(home);
        return home.toRealPath();
    }

    static Path home(Path dataFolder) {
        return dataFolder.resolve("postgres");
    }

    /** The address of Ringback's database, without user and password. */
    static String jdbcUrl(int port) {
        return jdbcUrl(port, DATABASE);
    }

    private static EmbeddedPostgres start(Path home, Cluster cluster, ServerProcesses processes, long start)
            throws IOException {
        String password = cluster.open();
        ServerLog log = new ServerLog(home.resolve("log"));
        log.beginNew();
        try {
            Server server = Server.start(processes.programs(), cluster.data(), log);
            createDatabase(server.port(), password, cluster);
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info("PostgreSQL is ready on 127.0.0.1:{} after {} ms", server.port(), millis);
            return new EmbeddedPostgres(processes, server.port(), password, millis);
        } catch (RuntimeException e) {
            processes.stop();
            throw e;
        }
    }

    private static void endLeftovers(ServerProcesses processes) throws IOException {
        List<ProcessHandle> left = processes.running();
        if (!left.isEmpty() && !processes.stop()) {
            throw new StartFault(String.format(
                    Locale.ROOT,
                    "A PostgreSQL (process %d) left behind by an earlier Ringback does not end. End it yourself, or choose another data folder with --data-folder.",
                    left.getFirst().pid()));
        }
        if (!left.isEmpty()) {
            LOG.info("Stopped the PostgreSQL an earlier Ringback had left running, {} processes", left.size());
        }
        // None of ours runs now, so whatever number is in there belongs to somebody else or to nobody.
        Files.deleteIfExists(PidFile.in(processes.data()));
    }

    private static void createDatabase(int port, String password, Cluster cluster) {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            if (!hasDatabase(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw INVALID_PASSWORD.equals(e.getSQLState()) ? wrongPassword(cluster, e) : notUsable(e);
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        String seconds = String.valueOf(CONNECT_LIMIT.toSeconds());
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.USER);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        return DriverManager.getConnection(jdbcUrl(port, "postgres"), properties);
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        String sql = "SELECT datname FROM pg_database WHERE datname = '" + DATABASE + "'";
        try (ResultSet found = statement.executeQuery(sql)) {
            return found.next();
        }
    }

    private static String jdbcUrl(int port, String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, database);
    }

    private static StartFault wrongPassword(Cluster cluster, SQLException cause) {
        return new StartFault(
                String.format(
                        Locale.ROOT,
                        "The password in '%s' is not the one of the data beside it. Put the right file back, or choose another data folder with --data-folder.",
                        cluster.passwordFile()),
                cause);
    }

    private static StartFault notUsable(SQLException cause) {
        return new StartFault(
                String.format(
                        Locale.ROOT,
                        "The embedded PostgreSQL started and then refused its own user: %s. Start again, or give a PostgreSQL of your own with --database-url.",
                        cause.getMessage()),
                cause);
    }
}
