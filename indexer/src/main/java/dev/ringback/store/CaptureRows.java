package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaptureRows extends CrudRepository<CaptureRow, UUID> {
    List<CaptureRow> listBySourceIdOrderByReadAtDesc(String sourceId);

    List<CaptureRow> listByUrlOrderByReadAtDesc(String url);

    @Query("SELECT settled FROM evidence_file WHERE name = :name")
    Optional<Long> settled(String name);

    @Query("""
            INSERT INTO evidence_file (name, settled) VALUES (:name, :end)
            ON CONFLICT (name) DO UPDATE SET settled = greatest(evidence_file.settled, excluded.settled)""")
    void settle(String name, long end);

    @Query("SELECT warc_offset + warc_length FROM capture WHERE warc_file = :name ORDER BY warc_offset DESC LIMIT 1")
    long lastEnd(String name);
}
