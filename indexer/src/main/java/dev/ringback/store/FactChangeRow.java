package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** One piece of news for "what changed". */
@MappedEntity("fact_change")
record FactChangeRow(
        @Id String id,
        String providerSlug,
        Instant at,
        @TypeDef(type = DataType.JSON) String body) {}
