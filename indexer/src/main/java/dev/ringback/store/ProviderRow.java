package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A provider without its claims. */
@MappedEntity("provider")
record ProviderRow(
        @Id String slug,
        String filePath,
        @TypeDef(type = DataType.JSON) String body) {}
