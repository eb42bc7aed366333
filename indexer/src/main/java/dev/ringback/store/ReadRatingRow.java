package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

@MappedEntity("read_rating")
record ReadRatingRow(
        @Id String id,
        String sourceId,
        String providerSlug,
        @TypeDef(type = DataType.JSON) String body) {}
