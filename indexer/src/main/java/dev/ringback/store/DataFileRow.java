package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("data_file")
record DataFileRow(@Id String path, String kind, String sha256) {}
