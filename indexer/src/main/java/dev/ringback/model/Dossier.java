package dev.ringback.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one provider: what the index hands to ranking and pages.
 *
 * @param sources the pages that are read for it again and again
 */
public record Dossier(
        Provider provider,
        List<StatusPage> statusPages,
        List<Incident> incidents,
        List<ObservationWindow> windows,
        List<Outage> outages,
        List<WatchedSource> sources) {

    public Dossier {
        statusPages = List.copyOf(statusPages);
        incidents = List.copyOf(incidents);
        windows = List.copyOf(windows);
        outages = List.copyOf(outages);
        sources = List.copyOf(sources);
    }

    /** With the claims and status pages that had been read by that day. */
    public Dossier readBy(LocalDate day) {
        List<StatusPage> pages =
                statusPages.stream().filter(page -> !page.readAt().isAfter(day)).toList();
        return new Dossier(provider.readBy(day), pages, incidents, windows, outages, sources);
    }

    /** How the page went that the claim was read from; empty where it is not watched. */
    public Optional<WatchedSource> page(Claim claim) {
        return sources.stream().filter(source -> source.isPageOf(claim)).findFirst();
    }
}
