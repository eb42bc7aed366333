package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A page that claims of one provider were read from. */
@MappedEntity("source")
record SourceRow(@Id String id, String providerSlug, String url, String kind) {}
