package dev.ringback.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErrorReportRows extends CrudRepository<ErrorReport, Long> {
    List<ErrorReport> listOrderByIdDesc(Pageable page);

    long countByWrittenAtAfter(Instant moment);
}
