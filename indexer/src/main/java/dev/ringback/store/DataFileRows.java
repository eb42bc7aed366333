package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DataFileRows extends CrudRepository<DataFileRow, String> {
    List<DataFileRow> listOrderByPath();

    @Query("SELECT now()")
    Instant now();

    @Query("SELECT begun_at IS NOT NULL FROM record_state")
    boolean hasBegun();

    @Query("UPDATE record_state SET begun_at = now() WHERE begun_at IS NULL")
    void begin();
}
