package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HostRows extends CrudRepository<HostRow, String> {
    @Query("""
            INSERT INTO host (authority, not_before, robots_read_at, robots_state, robots_rules, robots_detail)
            VALUES (:authority, :notBefore, :robotsReadAt, :robotsState, :robotsRules, :robotsDetail)
            ON CONFLICT (authority) DO UPDATE SET not_before = excluded.not_before,
                robots_read_at = excluded.robots_read_at, robots_state = excluded.robots_state,
                robots_rules = excluded.robots_rules, robots_detail = excluded.robots_detail""")
    void put(
            String authority,
            Instant notBefore,
            @Nullable Instant robotsReadAt,
            @Nullable String robotsState,
            @Nullable String robotsRules,
            @Nullable String robotsDetail);
}
