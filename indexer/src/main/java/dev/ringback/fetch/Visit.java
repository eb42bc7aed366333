package dev.ringback.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page to be read for a source, over as many redirects as it takes.
 *
 * @param source whose page it is
 * @param address what is to be asked next: the source's own, or where it was redirected to
 * @param etag of the copy we hold of this address
 * @param lastModified of the copy we hold of this address
 * @param way the addresses that redirected here, first the source's own; empty at the start
 * @param notBefore not to be asked earlier
 */
public record Visit(
        String source,
        WebAddress address,
        Ask.Kind kind,
        Optional<String> etag,
        Optional<String> lastModified,
        List<WebAddress> way,
        Instant notBefore) {
    public Visit {
        way = List.copyOf(way);
    }

    public static Visit of(String source, WebAddress address, Ask.Kind kind, Instant notBefore) {
        return new Visit(source, address, kind, Optional.empty(), Optional.empty(), List.of(), notBefore);
    }
}
