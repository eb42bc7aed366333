package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

@MappedEntity("claim")
record ClaimRow(
        @Id String id,
        String providerSlug,
        int position,
        @TypeDef(type = DataType.JSON) String body) {}
