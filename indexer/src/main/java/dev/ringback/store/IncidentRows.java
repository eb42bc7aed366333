package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IncidentRows extends CrudRepository<IncidentRow, String> {
    /** The event that people wrote down of this provider as first told in that minute, {@code YYYY-MM-DDTHH:MM}. */
    @Query("SELECT event FROM incident WHERE provider_slug = :slug AND left(body ->> 'first_update_at', 16) = :minute"
            + " ORDER BY id LIMIT 1")
    Optional<String> event(String slug, String minute);
}
