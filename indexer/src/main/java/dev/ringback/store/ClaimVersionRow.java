package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A claim on both clocks: the days its page is known to have said so, and since and until when we knew. */
@MappedEntity("claim_version")
record ClaimVersionRow(
        @Id String claimId,
        String providerSlug,
        @TypeDef(type = DataType.JSON) String body,
        LocalDate heldFrom,
        LocalDate heldUntil,
        Instant knownFrom,
        @Nullable Instant knownUntil) {}
