package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a host.
 *
 * @param authority scheme, host, and port where it is not the scheme's own
 * @param notBefore when it may be contacted again
 */
@MappedEntity("host")
public record HostRow(
        @Id String authority,
        Instant notBefore,
        @Nullable Instant robotsReadAt,
        @Nullable String robotsState,
        @Nullable String robotsRules,
        @Nullable String robotsDetail) {}
