package dev.ringback.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A Ringback of its own process, to be killed: starts the server of a folder, commits one row, says so and waits.
 * Arguments: the folder, the row.
 */
final class OwnerOfAServer {
    private OwnerOfAServer() {}

    public static void main(String[] arguments) throws Exception {
        try (DataFolder folder = DataFolder.open(Path.of(arguments[0]));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            commit(postgres, Integer.parseInt(arguments[1]));
            System.out.println("committed");
            Thread.sleep(600_000);
        }
    }

    private static void commit(EmbeddedPostgres postgres, int row) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                PreparedStatement insert = prepared(connection, statement)) {
            insert.setInt(1, row);
            insert.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, Statement statement) throws SQLException {
        statement.execute("CREATE TABLE IF NOT EXISTS kept (number integer PRIMARY KEY)");
        return connection.prepareStatement("INSERT INTO kept VALUES (?)");
    }
}
