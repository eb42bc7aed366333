package dev.ringback.store;

import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real record on a PostgreSQL of its own, migrated, with the beans on it. */
public final class RecordForTests implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final ApplicationContext context;

    public RecordForTests(Path path) {
        folder = DataFolder.open(path);
        postgres = EmbeddedPostgres.start(folder);
        Migrations.migrate(address());
        context = beansOn(address());
    }

    /** The beans on a record that is there already, for a process beside the one that has it. */
    public static ApplicationContext beansOn(DatabaseAddress address) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(Map.of(
                        "datasources.default.url",
                        address.url(),
                        "datasources.default.username",
                        address.user(),
                        "datasources.default.password",
                        address.password(),
                        "datasources.default.driver-class-name",
                        "org.postgresql.Driver",
                        "datasources.default.maximum-pool-size",
                        4,
                        "datasources.default.minimum-idle",
                        1))
                .start();
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    /** Makes the record as it was after migration, but with an id of its own. */
    public void clear() {
        execute(
                "TRUNCATE data_file, error_report, source, host, mining_terms, capture, evidence_file, lease, claim_version, fact_change, review, review_version, review_source, row_version, edition CASCADE");
        execute("TRUNCATE change");
        execute(
                "UPDATE record_state SET record_id = gen_random_uuid(), change_number = 0, begun_at = NULL, salt_fingerprint = NULL");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    /** The first column of the answer, as text. */
    public List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (found.next()) {
                column.add(String.valueOf(found.getString(1)));
            }
            return column;
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        folder.close();
    }
}
