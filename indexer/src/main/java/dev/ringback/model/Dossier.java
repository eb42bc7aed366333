package dev.ringback.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one provider: what the index hands to ranking and pages.
 *
 * @param facts its claims, those a person wrote beside those that were read
 * @param sources the pages that are read for it again and again
 * @param reviews found on its pages, without their texts
 * @param accounts what reviews say of its support, summed up
 * @param observations what was met of its promises
 */
public record Dossier(
        Provider provider,
        Facts facts,
        List<StatusPage> statusPages,
        List<Incident> incidents,
        List<ObservationWindow> windows,
        List<Outage> outages,
        List<WatchedSource> sources,
        List<ReadReview> reviews,
        Accounts accounts,
        Observations observations) {

    public Dossier {
        statusPages = List.copyOf(statusPages);
        incidents = List.copyOf(incidents);
        windows = List.copyOf(windows);
        outages = List.copyOf(outages);
        sources = List.copyOf(sources);
        reviews = List.copyOf(reviews);
    }

    public Dossier(
            Provider provider,
            List<StatusPage> statusPages,
            List<Incident> incidents,
            List<ObservationWindow> windows,
            List<Outage> outages,
            List<WatchedSource> sources,
            List<ReadReview> reviews) {
        this(
                provider,
                Facts.of(provider.claims()),
                statusPages,
                incidents,
                windows,
                outages,
                sources,
                reviews,
                Accounts.NONE,
                Observations.NONE);
    }

    public Dossier with(Accounts other) {
        return new Dossier(
                provider, facts, statusPages, incidents, windows, outages, sources, reviews, other, observations);
    }

    public Dossier with(Observations other) {
        return new Dossier(
                provider, facts, statusPages, incidents, windows, outages, sources, reviews, accounts, other);
    }

    /** With the claims and status pages that had been read by that day. */
    public Dossier readBy(LocalDate day) {
        List<StatusPage> pages =
                statusPages.stream().filter(page -> !page.readAt().isAfter(day)).toList();
        return new Dossier(provider.readBy(day), pages, incidents, windows, outages, sources, reviews)
                .with(accounts)
                .with(observations);
    }

    /** How the page went that the claim was read from; empty where it is not watched. */
    public Optional<WatchedSource> page(Claim claim) {
        return sources.stream().filter(source -> source.isPageOf(claim)).findFirst();
    }
}
