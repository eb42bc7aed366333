package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What a host's {@code /.well-known/tdmrep.json} says.
 *
 * @param authority scheme, host, and port where it is not the scheme's own
 * @param content the file as it was read; empty: there is none
 */
@MappedEntity("mining_terms")
public record MiningTermsRow(@Id String authority, Instant readAt, String content) {}
