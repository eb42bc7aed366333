package dev.ringback.indexer;

import dev.ringback.fetch.Ask;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.Digest;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.SourceKind;
import dev.ringback.store.SourceRow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be read for a provider: what its file names, or else its web site, from which pages are found. */
final class SourcePlan {
    private static final int ID_LENGTH = 12;

    private SourcePlan() {}

    static List<SourceRow> of(Provider provider) {
        if (provider.sources().isEmpty()) {
            return List.of(row(
                    provider.slug(),
                    provider.website(),
                    SourceKind.WEBSITE,
                    Optional.empty(),
                    SourceRow.WEBSITE,
                    null));
        }
        return provider.sources().stream()
                .map(source -> named(provider.slug(), source))
                .toList();
    }

    private static SourceRow named(String slug, PlannedSource source) {
        SourceRow row =
                row(slug, source.url(), source.reads(), source.platform().map(Enum::name), SourceRow.NAMED, null);
        return row.withCadence(source.every());
    }

    /** @param foundOn the page that links to it */
    static SourceRow found(String slug, WebAddress address, SourceKind kind, WebAddress foundOn) {
        return row(slug, address.toString(), kind, Optional.empty(), SourceRow.FOUND, foundOn.toString());
    }

    private static SourceRow row(
            String slug,
            String url,
            SourceKind kind,
            Optional<String> platform,
            String origin,
            @org.jspecify.annotations.Nullable String foundOn) {
        String address = WebAddress.read(url).found().map(WebAddress::toString).orElse(url);
        String id = slug + "-" + Digest.sha256(address).substring(0, ID_LENGTH);
        Duration cadence = kind.cadence();
        return new SourceRow(
                id,
                slug,
                address,
                lower(kind.name()),
                platform.map(SourcePlan::lower).orElse(null),
                origin,
                foundOn,
                cadence.toSeconds());
    }

    static Ask.Kind asks(SourceRow source) {
        return kind(source) == SourceKind.FEED ? Ask.Kind.FEED : Ask.Kind.PAGE;
    }

    static SourceKind kind(SourceRow source) {
        return SourceKind.valueOf(source.kind().toUpperCase(Locale.ROOT));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
