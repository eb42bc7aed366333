package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the visits to a source went.
 *
 * @param intervalSeconds from one visit to the next, adapted to how often the page changes
 * @param lastOutcome lower-case name of the end of the last visit; {@code under_way} before the first has ended
 * @param lastDetail one clause for people; empty where all is well
 * @param lastSeenAt when the page was last there
 * @param changedAt when its content was last found to be another
 * @param goneSince when it was first found to be gone, if it is
 * @param robots the verdict of the host's robots.txt in words
 * @param optOuts JSON list of what reserves the page's text
 * @param captureId where the content is that we hold of it
 * @param visit JSON of a visit that is under way
 */
@MappedEntity("source_state")
public record SourceStateRow(
        @Id String sourceId,
        long intervalSeconds,
        Instant nextReadAt,
        Instant lastReadAt,
        String lastOutcome,
        String lastDetail,
        @Nullable Instant lastSeenAt,
        @Nullable Instant changedAt,
        @Nullable Instant goneSince,
        int failures,
        String robots,
        @TypeDef(type = DataType.JSON) String optOuts,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable UUID captureId,
        @Nullable String contentSha256,
        @TypeDef(type = DataType.JSON) @Nullable String visit) {}
