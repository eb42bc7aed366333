package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeaseRows extends GenericRepository<LeaseRow, String> {
    @Query("""
            INSERT INTO lease AS held (name, holder, fence, until)
            VALUES (:name, :holder, 1, clock_timestamp() + :millis * interval '1 ms')
            ON CONFLICT (name) DO UPDATE
                SET holder = excluded.holder, fence = held.fence + 1, until = excluded.until
                WHERE held.until <= clock_timestamp()
            RETURNING fence""")
    List<Long> take(String name, String holder, long millis);

    @Query("""
            SELECT name, holder, ceil(extract(epoch FROM until - clock_timestamp()))::bigint AS seconds_left
            FROM lease WHERE name = :name AND until > clock_timestamp()""")
    Optional<LeaseRow> find(String name);

    @Query(
            "UPDATE lease SET until = clock_timestamp() + :millis * interval '1 ms' WHERE name = :name AND fence = :fence")
    long renew(String name, long fence, long millis);

    @Query("UPDATE lease SET until = clock_timestamp() WHERE name = :name AND fence = :fence")
    void giveBack(String name, long fence);

    @Query("UPDATE lease SET until = clock_timestamp() WHERE name = :name AND holder = :holder")
    void end(String name, String holder);

    @Query("SELECT fence FROM lease WHERE name = :name FOR UPDATE")
    List<Long> lock(String name);

    @Query("SELECT fence FROM lease WHERE name = :name FOR SHARE")
    List<Long> lockedFence(String name);
}
