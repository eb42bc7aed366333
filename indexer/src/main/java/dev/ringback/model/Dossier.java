package dev.ringback.model;

import java.time.LocalDate;
import java.util.List;

/** All that is known of one provider: what the index hands to ranking and pages. */
public record Dossier(
        Provider provider,
        List<StatusPage> statusPages,
        List<Incident> incidents,
        List<ObservationWindow> windows,
        List<Outage> outages) {

    public Dossier {
        statusPages = List.copyOf(statusPages);
        incidents = List.copyOf(incidents);
        windows = List.copyOf(windows);
        outages = List.copyOf(outages);
    }

    /** With the claims and status pages that had been read by that day. */
    public Dossier readBy(LocalDate day) {
        List<StatusPage> pages =
                statusPages.stream().filter(page -> !page.readAt().isAfter(day)).toList();
        return new Dossier(provider.readBy(day), pages, incidents, windows, outages);
    }
}
