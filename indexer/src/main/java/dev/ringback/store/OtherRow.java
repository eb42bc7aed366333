package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** An observation window, an outage or a status page. */
@MappedEntity("catalogue_row")
record OtherRow(
        @Id String id,
        String filePath,
        String kind,
        @TypeDef(type = DataType.JSON) String body) {}
