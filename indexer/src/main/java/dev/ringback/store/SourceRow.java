package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A page to read again and again, as planned.
 *
 * @param id the provider's slug and a digest of the address
 * @param kind lower-case name of a kind of source
 * @param platform of a status page
 * @param origin {@link #NAMED}, {@link #WEBSITE} or {@link #FOUND}
 * @param foundOn the page that links to it
 */
@MappedEntity("source")
public record SourceRow(
        @Id String id,
        String providerSlug,
        String url,
        String kind,
        @Nullable String platform,
        String origin,
        @Nullable String foundOn,
        long cadenceSeconds) {
    /** In the provider's file. */
    public static final String NAMED = "named";
    /** The provider's web site itself, whose file names nothing to read. */
    public static final String WEBSITE = "website";
    /** On the provider's web site. */
    public static final String FOUND = "found";

    public Duration cadence() {
        return Duration.ofSeconds(cadenceSeconds);
    }

    public SourceRow withCadence(Duration cadence) {
        return new SourceRow(id, providerSlug, url, kind, platform, origin, foundOn, cadence.toSeconds());
    }
}
