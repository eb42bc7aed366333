package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

@MappedEntity("review_source")
record ReviewSourceRow(
        @Id String name,
        String filePath,
        @TypeDef(type = DataType.JSON) String body) {}
