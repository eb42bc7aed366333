package dev.ringback.serve.api;

import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import dev.ringback.model.Provider;
import dev.ringback.model.StatusPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one provider.
 *
 * @param claims empty: nothing published found
 * @param conflicts claims that disagree, in words
 * @param notFound what was looked for and not found
 * @param reviews summed up; one by one at /api/v1/providers/{slug}/reviews
 * @param observationWindows incidents are all there are only inside a complete window
 */
public record ProviderAnswer(
        Meta meta,
        ProvidersAnswer.Summary provider,
        List<String> domains,
        @Nullable String note,
        List<ClaimAnswer> claims,
        List<String> conflicts,
        List<String> notFound,
        List<StatusPageAnswer> statusPages,
        List<IncidentAnswer> incidents,
        List<WindowAnswer> observationWindows,
        List<OutageAnswer> outages,
        ReviewSummary reviews) {

    /** A page that tells the state of the service. */
    public record StatusPageAnswer(
            String url,
            @Nullable String platform,
            @Nullable String confidence,
            @Nullable String caution) {
        static StatusPageAnswer of(StatusPage page) {
            return new StatusPageAnswer(
                    page.url(),
                    page.platform().orElse(null),
                    page.confidence().orElse(null),
                    page.caution().orElse(null));
        }
    }

    /**
     * @param startBasis with {@code first_post} the true start is earlier and unknown
     * @param firstUpdateAt when the page first spoke of it
     * @param event rows of one event have one
     * @param longestSilenceMinutes between two updates, until the end
     * @param endKnown exact, bounded (between the two ends) or unknown
     */
    public record IncidentAnswer(
            String id,
            String title,
            String type,
            @Nullable Boolean ownFault,
            List<String> affects,
            @Nullable Instant startedAt,
            @Nullable String startBasis,
            @Nullable Instant firstUpdateAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant endAfter,
            @Nullable Instant endBefore,
            String endKnown,
            @Nullable Integer updates,
            @Nullable Integer longestSilenceMinutes,
            String event,
            String source) {
        static IncidentAnswer of(Incident incident) {
            return new IncidentAnswer(
                    incident.id(),
                    incident.title(),
                    Wire.lower(incident.type()),
                    incident.ownFault().orElse(null),
                    incident.affects(),
                    incident.startedAt().orElse(null),
                    incident.startBasis().orElse(null),
                    incident.firstUpdateAt().orElse(null),
                    incident.resolvedAt().orElse(null),
                    incident.endAfter().orElse(null),
                    incident.endBefore().orElse(null),
                    incident.endKnown(),
                    incident.updates().orElse(null),
                    incident.longestSilenceMinutes().orElse(null),
                    incident.event(),
                    incident.source());
        }
    }

    /** The period in which a status page's history was really seen. */
    public record WindowAnswer(
            @Nullable String page,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean complete,
            @Nullable Instant endsKnownUntil,
            @Nullable String note) {
        static WindowAnswer of(ObservationWindow window) {
            return new WindowAnswer(
                    window.page().orElse(null),
                    window.from().orElse(null),
                    window.to().orElse(null),
                    window.complete(),
                    window.endsKnownUntil().orElse(null),
                    window.note().orElse(null));
        }
    }

    /** A notable outage as others told it. */
    public record OutageAnswer(
            @Nullable String date,
            @Nullable Integer durationMinutes,
            String whatFailed,
            @Nullable Boolean ownFault,
            @Nullable String cause,
            @Nullable String workaround,
            String source,
            @Nullable String caution) {
        static OutageAnswer of(Outage outage) {
            return new OutageAnswer(
                    outage.date().orElse(null),
                    outage.durationMinutes().orElse(null),
                    outage.whatFailed(),
                    outage.ownFault().orElse(null),
                    outage.cause().orElse(null),
                    outage.workaround().orElse(null),
                    outage.sourceUrl(),
                    outage.caution().orElse(null));
        }
    }

    static ProviderAnswer of(Dossier dossier, ReviewSummary reviews, Meta meta) {
        Provider provider = dossier.provider();
        return new ProviderAnswer(
                meta,
                ProvidersAnswer.Summary.of(dossier),
                provider.domains(),
                provider.note().orElse(null),
                provider.claims().stream()
                        .map(claim -> ClaimAnswer.of(claim, dossier))
                        .toList(),
                provider.conflicts(),
                provider.notFound(),
                dossier.statusPages().stream().map(StatusPageAnswer::of).toList(),
                dossier.incidents().stream().map(IncidentAnswer::of).toList(),
                dossier.windows().stream().map(WindowAnswer::of).toList(),
                dossier.outages().stream().map(OutageAnswer::of).toList(),
                reviews);
    }
}
