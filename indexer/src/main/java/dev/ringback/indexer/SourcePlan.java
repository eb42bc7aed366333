package dev.ringback.indexer;

import dev.ringback.fetch.Ask;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.Digest;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.SourceKind;
import dev.ringback.model.StatusPlatform;
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

    /** What a status page keeps for machines: its feed, or the lists of its platform. */
    static SourceRow below(SourceRow statusPage, WebAddress address, SourceKind kind) {
        return row(
                statusPage.providerSlug(),
                address.toString(),
                kind,
                Optional.ofNullable(statusPage.platform()),
                SourceRow.FOUND,
                statusPage.url());
    }

    static boolean isBelowAStatusPage(SourceRow source) {
        return source.origin().equals(SourceRow.FOUND)
                && (kind(source) == SourceKind.FEED || asks(source) == Ask.Kind.STATUS);
    }

    static Optional<StatusPlatform> platform(SourceRow source) {
        return Optional.ofNullable(source.platform())
                .map(name -> StatusPlatform.valueOf(name.toUpperCase(Locale.ROOT)));
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
        return switch (kind(source)) {
            case FEED -> Ask.Kind.FEED;
            case STATUS -> isForMachines(source.url()) ? Ask.Kind.STATUS : Ask.Kind.PAGE;
            default -> Ask.Kind.PAGE;
        };
    }

    private static boolean isForMachines(String url) {
        String path = url.split("\\?", 2)[0];
        return path.endsWith(".json") || path.contains("/api/");
    }

    static SourceKind kind(SourceRow source) {
        return SourceKind.valueOf(source.kind().toUpperCase(Locale.ROOT));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
