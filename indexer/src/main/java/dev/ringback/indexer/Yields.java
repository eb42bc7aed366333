package dev.ringback.indexer;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.status.IncidentHistory;
import dev.ringback.extract.status.ObservedWindow;
import dev.ringback.extract.status.StatusReading;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Provider;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Source;
import dev.ringback.model.WatchedSource.Problem;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.PageYield;
import dev.ringback.store.SourceRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Joins what was understood of a page with what is known already, for the record. */
final class Yields {
    /** So many are kept of one page; more of the same say nothing more. */
    private static final int MOST_PROBLEMS = 50;

    private static final Problem RESERVED = new Problem(
            lower(PageProblem.Kind.RESERVED), "its publisher asks that it is not mined, so no fact was taken from it");

    private final Map<String, Provider> providers;
    private final CrawlStore store;

    Yields(Map<String, Provider> providers, CrawlStore store) {
        this.providers = providers;
        this.store = store;
    }

    /**
     * Where and when it was read.
     *
     * @param at the address that answered, at the end of all redirects
     * @param isReserved whether the publisher asks that pages like this are not mined
     */
    record Reading(SourceRow source, WebAddress at, Optional<UUID> capture, Instant now, boolean isReserved) {}

    PageYield of(Reading reading, Understood understood) {
        SourceRow source = reading.source();
        PageFacts facts = reading.isReserved() ? PageFacts.NONE : understood.facts();
        Optional<StatusReading> status = understood.status().filter(one -> !reading.isReserved());
        return new PageYield(
                source.id(),
                source.providerSlug(),
                reading.capture(),
                new Source(source.url(), speaker(reading), Optional.empty()),
                reading.now(),
                Understood.VERSION,
                facts.claims(),
                status.map(one -> incidents(reading, one)).orElse(List.of()),
                ratings(facts),
                FoundReviews.of(facts.reviews(), source),
                status.flatMap(one -> window(reading, one)),
                status.flatMap(StatusReading::now).map(Yields::lower),
                problems(reading, understood));
    }

    private static List<ReadReview> ratings(PageFacts facts) {
        return facts.reviews().stream()
                .filter(found -> found.kind() == ReadReview.Kind.AGGREGATE)
                .toList();
    }

    /** Only where both the address that was asked and the one that answered are the provider's own, does it speak itself. */
    private Source.Kind speaker(Reading reading) {
        boolean own = Optional.ofNullable(providers.get(reading.source().providerSlug()))
                .filter(provider -> provider.owns(reading.source().url())
                        && provider.owns(reading.at().toString()))
                .isPresent();
        return own ? Source.Kind.PROVIDER : Source.Kind.UNCONFIRMED;
    }

    private List<Incident> incidents(Reading reading, StatusReading status) {
        List<Incident> known = store.readIncidents(reading.source().providerSlug());
        return IncidentHistory.after(known, status, origin(reading)).stream()
                .filter(incident -> !known.contains(incident))
                .toList();
    }

    private Optional<ObservationWindow> window(Reading reading, StatusReading status) {
        return ObservedWindow.after(store.readWindow(reading.source().id()), status, origin(reading));
    }

    private static Origin origin(Reading reading) {
        return new Origin(reading.source().providerSlug(), reading.source().url(), reading.now());
    }

    private static List<Problem> problems(Reading reading, Understood understood) {
        Stream<Problem> all = reading.isReserved()
                ? Stream.of(RESERVED)
                : understood.problems().stream().map(one -> new Problem(lower(one.kind()), one.detail()));
        return all.limit(MOST_PROBLEMS).toList();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
