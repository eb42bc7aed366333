package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link PageYield}. */
@MappedEntity("page_yield")
record PageYieldRow(
        @Id String sourceId,
        String providerSlug,
        @Nullable UUID captureId,
        Instant readAt,
        int readerVersion,
        @Nullable String state,
        @TypeDef(type = DataType.JSON) String problems) {}
