package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DataFileRows extends CrudRepository<DataFileRow, String> {
    List<DataFileRow> listOrderByPath();

    /** Taken as the last thing of a transaction, because its lock makes other writers wait. */
    @Query("SELECT next_change_number()")
    long nextChangeNumber();

    @Query("SELECT record_id || '/' || change_number FROM record_state")
    String recordState();

    @Query("UPDATE data_file SET change_number = :changeNumber WHERE path = :path")
    void stamp(String path, long changeNumber);
}
