package dev.ringback.store;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.model.KeptEdition;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The editions of the record, and what its catalogue said at any moment. Thread-safe. */
@Singleton
public class EditionStore {
    /** Of the lock that who cuts holds until the commit; any number that nobody else uses. */
    private static final long LOCK = 0x65646974696f6eL;

    private static final String EDITIONS =
            "SELECT id, day, cut_at, method_version, zone_data, digest, base_id, successor FROM edition";

    private static final String KNOWN = """
            SELECT kind, body::text FROM (
                SELECT DISTINCT ON (kind, key) kind, key, body FROM row_version WHERE known_at < ?
                ORDER BY kind, key, known_at DESC) AS last
            WHERE body IS NOT NULL ORDER BY kind, key""";

    private static final String KEEP = """
            INSERT INTO edition (id, day, cut_at, method_version, zone_data, digest, base_id, evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET cut_at = excluded.cut_at, base_id = excluded.base_id,
                evidence = excluded.evidence, is_stale = false, successor = NULL""";

    private final JdbcOperations database;

    EditionStore(JdbcOperations database) {
        this.database = database;
    }

    /** Does work in one transaction, one process at a time. */
    @Transactional
    public <T> T inTurn(Supplier<T> work) {
        each("SELECT pg_advisory_xact_lock(" + LOCK + ")", statement -> {}, row -> {});
        return work.get();
    }

    /** The moment by the database's clock; every change that was stamped before it is committed. */
    @Transactional
    public Instant settledNow() {
        each("SELECT only_row FROM record_state FOR UPDATE", statement -> {}, row -> {});
        return one(
                        "SELECT clock_timestamp()",
                        statement -> {},
                        row -> row.getTimestamp(1).toInstant())
                .orElseThrow();
    }

    /** When the first catalogue was in; empty before that. */
    @Transactional(readOnly = true)
    public Optional<Instant> begunAt() {
        return one(
                "SELECT begun_at FROM record_state WHERE begun_at IS NOT NULL",
                statement -> {},
                row -> row.getTimestamp(1).toInstant());
    }

    /** All that were ever cut, the earliest first. */
    @Transactional(readOnly = true)
    public List<KeptEdition> editions() {
        return editions(EDITIONS + " ORDER BY cut_at, id");
    }

    /** Those in which something was erased, and which have no successor yet, the earliest first. */
    @Transactional(readOnly = true)
    public List<KeptEdition> stale() {
        return editions(EDITIONS + " WHERE is_stale ORDER BY cut_at, id");
    }

    private List<KeptEdition> editions(String sql) {
        List<KeptEdition> editions = new ArrayList<>();
        each(sql, statement -> {}, row -> editions.add(edition(row)));
        return editions;
    }

    private static KeptEdition edition(ResultSet row) throws SQLException {
        return new KeptEdition(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
    }

    /** As it was packed; empty where it is not kept any more. */
    @Transactional(readOnly = true)
    public Optional<byte[]> evidence(String id) {
        return one(
                "SELECT evidence FROM edition WHERE id = ? AND evidence IS NOT NULL",
                statement -> statement.setString(1, id),
                row -> row.getBytes(1));
    }

    /** The same evidence was still all there was at a later moment. */
    @Transactional
    public void extend(String id, Instant cutAt) {
        database.prepareStatement("UPDATE edition SET cut_at = ? WHERE id = ? AND cut_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(cutAt));
            statement.setString(2, id);
            statement.setTimestamp(3, Timestamp.from(cutAt));
            return statement.executeUpdate();
        });
    }

    /** Keeps it, in the place of one of the same id. */
    @Transactional
    public void keep(KeptEdition edition, byte[] evidence) {
        database.prepareStatement(KEEP, statement -> {
            statement.setString(1, edition.id());
            statement.setObject(2, edition.day());
            statement.setTimestamp(3, Timestamp.from(edition.cutAt()));
            statement.setString(4, edition.methodVersion());
            statement.setString(5, edition.zoneData());
            statement.setString(6, edition.digest());
            statement.setString(7, edition.baseId().orElse(null));
            statement.setBytes(8, evidence);
            return statement.executeUpdate();
        });
    }

    /** Takes its evidence out of the record; of the edition only its id is left, and what stands in its place. */
    @Transactional
    public void replace(String id, String successor) {
        database.prepareStatement(
                "UPDATE edition SET evidence = NULL, base_id = NULL, is_stale = false, successor = ? WHERE id = ?",
                statement -> {
                    statement.setString(1, successor);
                    statement.setString(2, id);
                    return statement.executeUpdate();
                });
    }

    /** The rows of the catalogue as they were known just before that moment, by kind and key. */
    @Transactional(readOnly = true)
    public List<CatalogueRow> rowsKnownBefore(Instant moment) {
        List<CatalogueRow> rows = new ArrayList<>();
        each(
                KNOWN,
                statement -> statement.setTimestamp(1, Timestamp.from(moment)),
                row -> rows.add(new CatalogueRow(
                        RowKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), Json.tree(row.getString(2)))));
        return rows;
    }

    /**
     * Erases all that the row ever said. Editions that hold it get successors at the next upkeep. What the record says now is
     * taken out of the catalogue first, or it is known anew.
     *
     * @return how many versions there were
     */
    @Transactional
    public int erase(RowKind kind, String key) {
        return database.prepareStatement("DELETE FROM row_version WHERE kind = ? AND key = ?", statement -> {
            statement.setString(1, kind.name().toLowerCase(Locale.ROOT));
            statement.setString(2, key);
            return statement.executeUpdate();
        });
    }

    private interface Given {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Use {
        void of(ResultSet row) throws SQLException;
    }

    private interface Read<R> {
        R of(ResultSet row) throws SQLException;
    }

    private <R> Optional<R> one(String sql, Given given, Read<R> read) {
        List<R> found = new ArrayList<>(1);
        each(sql, given, row -> found.add(read.of(row)));
        return found.stream().findFirst();
    }

    private void each(String sql, Given given, Use use) {
        database.prepareStatement(sql, statement -> {
            given.to(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    use.of(row);
                }
            }
            return 0;
        });
    }
}
