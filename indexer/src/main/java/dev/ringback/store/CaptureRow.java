package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a host, and where its very bytes are kept.
 *
 * @param id the WARC-Record-ID
 * @param sourceId empty for robots.txt; kept when the source is gone
 * @param kind lower-case name of what was asked for
 * @param address the IP address that answered
 * @param contentSha256 of the content, decompressed, in hex
 * @param originalId the capture that has the content, where this one found it unchanged
 */
@MappedEntity("capture")
public record CaptureRow(
        @Id UUID id,
        @Nullable String sourceId,
        String kind,
        String url,
        Instant readAt,
        String address,
        int status,
        @Nullable String contentType,
        String contentSha256,
        long contentBytes,
        @Nullable UUID originalId,
        String warcFile,
        long warcOffset,
        long warcLength) {}
