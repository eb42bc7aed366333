package dev.ringback.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code changed_row}. */
@Introspected
@MappedEntity("changed_row")
record ChangedRow(
        @Id long changeNumber,
        String kind,
        String key,
        @Nullable String body) {}
