package dev.ringback.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All tests but the cold ones share one folder, because unpacking is the slow part of a start. */
class EmbeddedPostgresIT {
    private static final int KILLS = 10;

    @TempDir
    static Path shared;

    @TempDir
    Path fresh;

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        assertEquals(List.of(), runningIn(shared), "of the shared folder");
        assertEquals(List.of(), runningIn(fresh), "of the fresh folder");
    }

    @Test
    void theSecondStartFindsWhatTheFirstHasKept() throws Exception {
        String password;
        try (Started first = Started.in(fresh)) {
            password = first.postgres().password();
            first.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }
        try (Started second = Started.in(fresh)) {
            assertEquals("7", second.query("SELECT number FROM kept"));
            assertEquals(password, second.postgres().password());
            assertEquals(1, count(fresh.resolve("postgres"), "bin-*"));
        }
    }

    @Test
    void onlyTheRightPasswordIsLetIn() throws Exception {
        try (Started started = Started.in(shared)) {
            assertTrue(started.postgres().password().length() >= 32);
            for (String wrong : List.of("wrong", "", "ringback")) {
                SQLException refused = assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(started.postgres().jdbcUrl(), "ringback", wrong));
                assertTrue(refused.getMessage().contains("password"), refused.getMessage());
            }
            assertEquals(
                    "",
                    started.query("SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"
                            + " WHERE auth_method <> 'scram-sha-256'"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passwordAndDataAreForTheirOwnerOnly() throws Exception {
        try (Started started = Started.in(shared)) {
            assertEquals("rw-------", permissions(started.home().resolve("password")));
            assertEquals("rwx------", permissions(started.home().resolve("data")));
            assertEquals("rwx------", permissions(started.home()));
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        try (Started started = Started.in(shared)) {
            assertEquals("127.0.0.1", started.query("SHOW listen_addresses"));
            assertEquals("", started.query("SHOW unix_socket_directories"));
            int port = URI.create(started.postgres().jdbcUrl().substring("jdbc:".length()))
                    .getPort();
            for (InetAddress address : otherAddresses()) {
                assertThrows(ConnectException.class, () -> new Socket(address, port).close(), address.toString());
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCInOurTerminalDoesNotReachIt() throws Exception {
        try (Started started = Started.in(shared)) {
            long pid =
                    PidFile.read(started.home().resolve("data")).orElseThrow().pid();
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String session = stat.substring(stat.lastIndexOf(')')).split(" ")[4];
            assertEquals(String.valueOf(pid), session, "it must lead a session of its own");
        }
    }

    @Test
    void nothingOfTheDurabilityIsGivenUp() throws Exception {
        try (Started started = Started.in(shared)) {
            for (String setting : List.of("data_checksums", "fsync", "full_page_writes", "synchronous_commit")) {
                assertEquals("on", started.query("SHOW " + setting), setting);
            }
        }
    }

    @Test
    void textIsOrderedByCodePointAndKnowsTheCaseOfAllLetters() throws Exception {
        try (Started started = Started.in(shared)) {
            assertEquals("UTF8", started.query("SHOW server_encoding"));
            assertEquals("ärger", started.query("SELECT lower('ÄRGER')"));
            assertEquals(
                    "Zaä", started.query("SELECT string_agg(c, '' ORDER BY c) FROM (VALUES ('ä'), ('a'), ('Z')) v(c)"));
        }
    }

    @Test
    void whatWasCommittedOutlivesEachKillAndTheNextStartStopsTheOrphan() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            try (OwnerProcess owner = OwnerProcess.of(OwnerOfAServer.class, shared, kill)) {
                owner.awaitLine("committed");
                owner.kill();
                assertFalse(runningIn(shared).isEmpty(), "the server must have outlived its owner");
            }
        }
        try (Started started = Started.in(shared)) {
            assertEquals(String.valueOf(KILLS), started.query("SELECT count(*) FROM kept"));
            started.execute("DROP TABLE kept");
        }
    }

    @Test
    void whoFindsTheFolderHeldMayJoinTheServerOfItsHolder() throws Exception {
        try (Started started = Started.in(shared)) {
            RunningPostgres joined = inUse(shared).postgres().orElseThrow();
            started.execute("CREATE TABLE joined AS SELECT 7 AS number");
            try (Connection connection =
                            DriverManager.getConnection(joined.jdbcUrl(), joined.user(), joined.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE joined SET number = 8");
            }
            assertEquals("8", started.query("SELECT number FROM joined"));
            started.execute("DROP TABLE joined");
        }
        try (DataFolder withoutServer = DataFolder.open(shared)) {
            assertEquals(Optional.empty(), inUse(withoutServer.path()).postgres());
        }
    }

    @Test
    void aServerThatItsHolderDidNotStartIsNotJoined() throws Exception {
        try (OwnerProcess owner = OwnerProcess.of(OwnerOfAServer.class, shared, 1)) {
            owner.awaitLine("committed");
            owner.kill();
        }
        try (DataFolder holder = DataFolder.open(shared)) {
            assertFalse(runningIn(shared).isEmpty(), "the server must have outlived its owner");
            assertEquals(Optional.empty(), inUse(holder.path()).postgres());
        }
        try (Started started = Started.in(shared)) {
            started.execute("DROP TABLE kept");
        }
    }

    private static FolderInUse inUse(Path folder) {
        return assertThrows(FolderInUse.class, () -> DataFolder.open(folder));
    }

    @Test
    void aStartKilledInTheMiddleLeavesNothingHalf() throws Exception {
        for (Duration delay : List.of(Duration.ofMillis(1_000), Duration.ofMillis(2_500))) {
            try (OwnerProcess owner = OwnerProcess.of(OwnerOfAServer.class, fresh, 1)) {
                Thread.sleep(delay);
                owner.kill();
            }
        }
        try (Started started = Started.in(fresh)) {
            assertEquals("1", started.query("SELECT 1"));
            assertEquals(0, count(started.home(), "*.half"));
        }
    }

    @Test
    void leftoversOfUnpackingAndOfOlderVersionsAreCleaned() throws Exception {
        Path home = shared.resolve("postgres");
        Files.createDirectories(home.resolve("bin-0123456789ab.half/bin"));
        Files.createDirectories(home.resolve("bin-0123456789ab/bin"));
        Files.writeString(home.resolve("bin-0123456789ab/bin/postgres"), "old");
        Started.in(shared).close();
        assertEquals(1, count(home, "bin-*"));
    }

    @Test
    void aHalfMadeDatabaseIsMadeAnew() throws Exception {
        Started.in(shared).close();
        Path data = shared.resolve("postgres/data");
        FolderTree.delete(data);
        Files.createDirectories(data.resolveSibling("data.half/base"));
        Files.writeString(data.resolveSibling("data.half/PG_VERSION"), "17\n");
        try (Started started = Started.in(shared)) {
            assertEquals("1", started.query("SELECT 1"));
            assertEquals(0, count(started.home(), "*.half"));
        }
    }

    @Test
    void aPidFileWithTheNumberOfAnotherProcessDoesNotStopTheStart() throws Exception {
        Started.in(shared).close();
        Path data = shared.resolve("postgres/data");
        for (String stale : List.of(pidFile(ProcessHandle.current().pid(), data), pidFile(1, data), "", "no number")) {
            Files.writeString(data.resolve("postmaster.pid"), stale);
            try (Started started = Started.in(shared)) {
                assertEquals("1", started.query("SELECT 1"));
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aChildThatOutlivesItsKilledServerIsEndedBeforeTheNextStart() throws Exception {
        try (DataFolder folder = DataFolder.open(shared)) {
            EmbeddedPostgres first = EmbeddedPostgres.start(folder);
            Thread busy = Thread.ofVirtual().start(() -> keepBusy(first));
            assertTrue(Await.until(Duration.ofSeconds(10), () -> activeQueries(first) == 1), "the query must run");
            killServerOnly(shared.toRealPath().resolve("postgres/data"));
            Thread.sleep(500);
            assertFalse(runningIn(shared).isEmpty(), "a busy child must have outlived its server");
            try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
                assertEquals(0, activeQueries(second));
            }
            busy.join();
        }
    }

    @Test
    void aServerThatDiedOnItsOwnCanStillBeClosedTwice() throws Exception {
        try (Started started = Started.in(shared)) {
            runningIn(shared).forEach(ProcessHandle::destroyForcibly);
            started.postgres().close();
            started.postgres().close();
        }
        try (Started started = Started.in(shared)) {
            assertEquals("1", started.query("SELECT 1"));
        }
    }

    @Test
    void dataOfAnotherVersionIsRefused() throws Exception {
        Started.in(shared).close();
        Path version = shared.toRealPath().resolve("postgres/data/PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "16\n");
        String message = messageOfStarting(shared);
        Files.writeString(version, own);
        assertEquals(
                "The data in '%s' was written by PostgreSQL 16, and this Ringback brings PostgreSQL 17. Go back to the Ringback that wrote it, or choose another data folder with --data-folder."
                        .formatted(version.getParent()),
                message);
    }

    @Test
    void aPasswordFileThatDoesNotFitTheDataIsRefused() throws Exception {
        Started.in(shared).close();
        Path password = shared.toRealPath().resolve("postgres/password");
        String own = Files.readString(password);
        Files.writeString(password, "another");
        String wrong = messageOfStarting(shared);
        Files.delete(password);
        String missing = messageOfStarting(shared);
        Private.write(password, own);
        assertEquals(
                "The password in '%s' is not the one of the data beside it. Put the right file back, or choose another data folder with --data-folder."
                        .formatted(password),
                wrong);
        assertEquals(
                "The password file '%s' of the data beside it is missing. Put it back, or choose another data folder with --data-folder."
                        .formatted(password),
                missing);
    }

    @Test
    void aServerThatCannotStartSaysItsLastWord() throws Exception {
        Started.in(shared).close();
        Path control = shared.toRealPath().resolve("postgres/data/global/pg_control");
        Path aside = Files.move(control, control.resolveSibling("aside"));
        String message = messageOfStarting(shared);
        Files.move(aside, control);
        assertTrue(
                message.startsWith(
                        "The embedded PostgreSQL ended at its start, its last word was 'but could not open file" + " \""
                                + control + "\": No such file or directory'. See '"),
                message);
    }

    private record Started(DataFolder folder, EmbeddedPostgres postgres) implements AutoCloseable {
        static Started in(Path path) {
            DataFolder folder = DataFolder.open(path);
            try {
                return new Started(folder, EmbeddedPostgres.start(folder));
            } catch (StartFault e) {
                folder.close();
                throw e;
            }
        }

        Path home() {
            return folder.path().resolve("postgres");
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = connect(postgres);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String query(String sql) throws SQLException {
            return EmbeddedPostgresIT.query(postgres, sql);
        }

        @Override
        public void close() {
            postgres.close();
            folder.close();
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        }
    }

    private static void keepBusy(EmbeddedPostgres postgres) {
        try {
            query(postgres, "SELECT count(*) FROM generate_series(1, 1e12)");
        } catch (SQLException expected) {
            // The connection ends with the process that served it.
        }
    }

    private static int activeQueries(EmbeddedPostgres postgres) {
        try {
            return Integer.parseInt(query(
                    postgres, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT count(*) FROM gen%'"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void killServerOnly(Path data) {
        long pid = PidFile.read(data).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static String messageOfStarting(Path path) {
        return String.valueOf(
                assertThrows(StartFault.class, () -> Started.in(path).close()).getMessage());
    }

    private static String pidFile(long pid, Path data) {
        return "%d\n%s\n1\n5432\n\n127.0.0.1\n  1  1\nready   \n".formatted(pid, data);
    }

    private static List<ProcessHandle> runningIn(Path folder) throws IOException {
        Path home = folder.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> Path.of(c).startsWith(home))
                        .isPresent())
                .toList();
    }

    private static long count(Path folder, String glob) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileSystem().getPathMatcher("glob:" + glob).matches(file.getFileName()))
                    .count();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
