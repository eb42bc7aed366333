package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangedRows extends GenericRepository<ChangedRow, Long> {
    @Query("SELECT record_id::text FROM record_state")
    String recordId();

    @Query("SELECT change_number FROM record_state")
    long lastNumber();

    @Query("SELECT change_number, kind, key, body::text AS body FROM changed_row WHERE change_number > :number"
            + " ORDER BY change_number, kind, key")
    List<ChangedRow> after(long number);
}
