package dev.ringback.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactChangeRows extends GenericRepository<FactChangeRow, String> {
    FactChangeRow save(FactChangeRow change);

    boolean existsById(String id);
}
