package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

@MappedEntity("read_window")
record ReadWindowRow(
        @Id String id,
        String providerSlug,
        @TypeDef(type = DataType.JSON) String body) {}
