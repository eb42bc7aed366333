package dev.ringback.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says is wrong.
 *
 * @param page the path it is about, at most 500 characters
 * @param message 1 to 4000 characters
 * @param sourceUrl where the right fact can be seen
 */
@MappedEntity("error_report")
public record ErrorReport(
        @Id @GeneratedValue @Nullable Long id,
        Instant writtenAt,
        String page,
        String message,
        @Nullable String sourceUrl) {
    public static final int MAX_PAGE = 500;
    public static final int MAX_MESSAGE = 4000;
    public static final int MAX_SOURCE_URL = 500;
}
