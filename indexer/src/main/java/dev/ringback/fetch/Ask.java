package dev.ringback.fetch;

import java.util.Optional;

/**
 * One request to one host.
 *
 * @param etag of the copy we hold, sent as If-None-Match
 * @param lastModified of the copy we hold, sent as If-Modified-Since
 */
public record Ask(WebAddress address, Kind kind, Optional<String> etag, Optional<String> lastModified) {

    /** What is asked for; each kind has its own bound on bytes. */
    public enum Kind {
        ROBOTS,
        PAGE,
        SITEMAP,
        FEED,
        /** JSON of a status page. */
        STATUS
    }

    public static Ask of(WebAddress address, Kind kind) {
        return new Ask(address, kind, Optional.empty(), Optional.empty());
    }
}
