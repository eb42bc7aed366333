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

    @Query("SELECT max(warc_offset + warc_length) FROM capture WHERE warc_file = :file")
    Optional<Long> end(String file);
}
