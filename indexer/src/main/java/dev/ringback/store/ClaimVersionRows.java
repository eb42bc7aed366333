package dev.ringback.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimVersionRows extends GenericRepository<ClaimVersionRow, String> {
    ClaimVersionRow save(ClaimVersionRow version);

    @Query("UPDATE claim_version SET known_until = :now WHERE claim_id = :claimId AND known_until IS NULL")
    void end(String claimId, Instant now);

    @Query("SELECT claim_id, provider_slug, body, held_from, held_until, known_from, known_until FROM claim_version"
            + " WHERE claim_id = :claimId ORDER BY known_from DESC LIMIT 1")
    Optional<ClaimVersionRow> last(String claimId);

    /** What was read out of a page held at least until the day on which the page was seen again. */
    @Query("UPDATE claim_version SET held_until = :day WHERE known_until IS NULL AND held_until < :day"
            + " AND claim_id IN (SELECT id FROM read_claim WHERE source_id = :sourceId)")
    void heldUntil(String sourceId, LocalDate day);

    @Query("SELECT held_from FROM claim_version WHERE claim_id = :claimId ORDER BY known_from DESC LIMIT 1")
    Optional<LocalDate> heldFrom(String claimId);
}
