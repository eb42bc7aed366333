package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the database is not as it should be. */
class MigrationsIT {
    private static final String WAY_OUT =
            " Check --database-url, its user and password, and that the database is Ringback's own.";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @Test
    void theSecondTimeThereIsNothingToDo() {
        assertEquals(0, Migrations.migrate(record.address()));
    }

    @Test
    void aSchemaOfANewerBuildIsRefused() {
        record.execute(
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        try {
            assertEquals(
                    "The database \"" + record.address().url() + "\" cannot be used: its schema is not one that this"
                            + " build knows, most likely that of a newer Ringback (Detected applied migration not"
                            + " resolved locally: 99). Use that one." + WAY_OUT,
                    faultOf(record.address()));
        } finally {
            record.execute("DELETE FROM flyway_schema_history WHERE version = '99'");
        }
    }

    @Test
    void aDatabaseOfOthersIsLeftAlone() {
        record.execute("CREATE DATABASE of_others");
        DatabaseAddress theirs = in("of_others");
        try (var connection = java.sql.DriverManager.getConnection(theirs.url(), theirs.user(), theirs.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (x int)");
        } catch (java.sql.SQLException fault) {
            throw new AssertionError(fault);
        }
        String message = faultOf(theirs);
        assertTrue(message.contains("non-empty schema"), message);
        assertTrue(message.endsWith(WAY_OUT), message);
    }

    @Test
    void nobodyAtThePortIsSaid() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/ringback?password=secret&connectTimeout=2";
        assertEquals(
                "The database \"" + url.replace("secret", "***") + "\" cannot be used: Connection refused." + WAY_OUT,
                faultOf(new DatabaseAddress(url, "ringback", "secret")));
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        String message = faultOf(new DatabaseAddress(record.address().url(), "ringback", "not-the-one"));
        assertEquals(
                "The database \"" + record.address().url() + "\" cannot be used: FATAL: password authentication failed"
                        + " for user \"ringback\"." + WAY_OUT,
                message);
        assertFalse(message.contains("not-the-one"));
    }

    @Test
    void aDatabaseThatIsMissingIsSaid() {
        assertTrue(faultOf(in("nowhere")).contains("FATAL: database \"nowhere\" does not exist."));
    }

    @Test
    void onlyPostgresqlIsTaken() {
        StartFault fault =
                assertThrows(StartFault.class, () -> new DatabaseAddress("jdbc:mysql://h/x?password=s", "u", "p"));
        assertEquals(
                "The database address \"jdbc:mysql://h/x?password=***\" cannot be used: it must start with"
                        + " jdbc:postgresql:, like jdbc:postgresql://127.0.0.1:5432/ringback.",
                fault.getMessage());
        assertEquals(
                "jdbc:postgresql://h/x?user=u&password=***&ssl=true as u",
                new DatabaseAddress("jdbc:postgresql://h/x?user=u&password=s&ssl=true", "u", "p").toString());
    }

    private static DatabaseAddress in(String database) {
        DatabaseAddress own = record.address();
        return new DatabaseAddress(own.url().replaceFirst("/ringback$", "/" + database), own.user(), own.password());
    }

    private static String faultOf(DatabaseAddress address) {
        return String.valueOf(assertThrows(StartFault.class, () -> Migrations.migrate(address))
                .getMessage());
    }
}
