package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

@MappedEntity("incident")
record IncidentRow(
        @Id String id,
        String filePath,
        @TypeDef(type = DataType.JSON) String body) {}
