package dev.ringback.store;

import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.store.FactHistory.Moment;
import dev.ringback.store.Leases.Lease;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is to be read, and what came of it. Whatever one answer brings is written in one transaction. Thread-safe. */
@Singleton
public class CrawlStore {
    private final SourceRows sources;
    private final SourceStateRows states;
    private final HostRows hosts;
    private final MiningTermsRows terms;
    private final CaptureRows captures;
    private final ProviderRows providers;
    private final DataFileRows files;
    private final FactHistory history;
    private final Readings readings;
    private final ReviewStore reviews;
    private final Leases leases;

    CrawlStore(
            SourceRows sources,
            SourceStateRows states,
            HostRows hosts,
            MiningTermsRows terms,
            CaptureRows captures,
            ProviderRows providers,
            DataFileRows files,
            FactHistory history,
            Readings readings,
            ReviewStore reviews,
            Leases leases) {
        this.sources = sources;
        this.states = states;
        this.hosts = hosts;
        this.terms = terms;
        this.captures = captures;
        this.providers = providers;
        this.files = files;
        this.history = history;
        this.readings = readings;
        this.reviews = reviews;
        this.leases = leases;
    }

    /** A source with how its visits went; no state: never visited. */
    public record Watched(SourceRow source, Optional<SourceStateRow> state) {}

    public List<Watched> watched() {
        Map<String, SourceStateRow> bySource = new HashMap<>();
        states.findAll().forEach(state -> bySource.put(state.sourceId(), state));
        return sources.listOrderById().stream()
                .map(source -> new Watched(source, Optional.ofNullable(bySource.get(source.id()))))
                .toList();
    }

    /** By which version of what understands pages each source was last read; those that never were are not in it. */
    public Map<String, Integer> readerVersions() {
        return readings.versions();
    }

    /** All incidents that were ever read for a provider. */
    public List<Incident> readIncidents(String providerSlug) {
        return readings.incidentsOf(providerSlug);
    }

    /** The stretch of time in which the history of a status page was seen. */
    public Optional<ObservationWindow> readWindow(String sourceId) {
        return readings.window(sourceId);
    }

    public List<MiningTermsRow> miningTerms() {
        return terms.findAll();
    }

    public List<HostRow> hosts() {
        return hosts.findAll();
    }

    /**
     * Makes the named sources of all providers equal to these. What was found on a web site stays until its provider is
     * named something or is gone, what was found on a named page as long as that is named; captures stay.
     *
     * @return how many were added, changed or taken out
     */
    @Transactional
    public int plan(Collection<SourceRow> named) {
        leases.keepOut("crawl"); // which writes the same rows, in another order
        Map<String, SourceRow> wanted = named.stream().collect(Collectors.toMap(SourceRow::id, Function.identity()));
        Set<String> speakForThemselves = named.stream()
                .filter(source -> source.origin().equals(SourceRow.NAMED))
                .map(SourceRow::providerSlug)
                .collect(Collectors.toSet());
        int steps = 0;
        for (SourceRow held : sources.listOrderById()) {
            boolean stays = held.origin().equals(SourceRow.FOUND)
                    && (isFoundOn(held, named) || !speakForThemselves.contains(held.providerSlug()))
                    && providers.existsById(held.providerSlug());
            SourceRow plan = wanted.remove(held.id());
            if (plan == null && !stays) {
                readings.withdraw(held.id(), held.providerSlug(), now());
                sources.deleteById(held.id());
                steps++;
            } else if (plan != null && !plan.equals(held)) {
                sources.update(plan);
                steps++;
            }
        }
        sources.saveAll(wanted.values());
        return steps + wanted.size();
    }

    /** What a status page keeps for machines goes with the page. */
    private static boolean isFoundOn(SourceRow found, Collection<SourceRow> named) {
        return named.stream()
                .anyMatch(each -> each.providerSlug().equals(found.providerSlug())
                        && each.url().equals(found.foundOn()));
    }

    /** Before hosts are contacted: a kill must not make us forget that they were. */
    @Transactional
    public void begin(Lease lease, List<HostRow> contacted) {
        leases.hold(lease);
        contacted.forEach(this::put);
    }

    /**
     * What one answer brought.
     *
     * @param capture absent where there was no answer, or it is not kept
     * @param found pages that the answer led to
     * @param terms what the host reserves from text and data mining
     * @param page whether the page has vanished or come back
     * @param brought what was read out of the page; empty: as before
     * @param seenAgain when the page was seen to be there
     */
    public record Step(
            List<HostRow> hosts,
            Optional<CaptureRow> capture,
            Optional<SourceStateRow> state,
            List<SourceRow> found,
            Optional<MiningTermsRow> terms,
            Page page,
            Optional<PageYield> brought,
            Optional<Instant> seenAgain) {
        public Step {
            hosts = List.copyOf(hosts);
            found = List.copyOf(found);
        }

        /** No more than that a host was asked, and what it answered. */
        public static Step of(List<HostRow> hosts, Optional<CaptureRow> capture) {
            return new Step(
                    hosts,
                    capture,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Page.AS_BEFORE,
                    Optional.empty(),
                    Optional.empty());
        }

        public Step with(Optional<SourceStateRow> next, Page became) {
            return new Step(hosts, capture, next, found, terms, became, brought, seenAgain);
        }

        public Step leadingTo(List<SourceRow> pages) {
            return new Step(hosts, capture, state, pages, terms, page, brought, seenAgain);
        }

        public Step with(Optional<MiningTermsRow> reserved) {
            return new Step(hosts, capture, state, found, reserved, page, brought, seenAgain);
        }

        public Step bringing(Optional<PageYield> read, Optional<Instant> until) {
            return new Step(hosts, capture, state, found, terms, page, read, until);
        }
    }

    /** What has become of a page. */
    public enum Page {
        AS_BEFORE,
        GONE,
        BACK
    }

    /**
     * Enters all that some answers brought, in one transaction.
     *
     * @param isAll whether every earlier record of the evidence is entered as well, so that nobody need look there again
     * @throws LeaseLost when another process crawls now; nothing is written
     */
    @Transactional
    public void record(Lease lease, List<Step> steps, boolean isAll) {
        leases.hold(lease);
        steps.forEach(this::enter);
        if (isAll) {
            steps.stream()
                    .flatMap(step -> step.capture().stream())
                    .map(CaptureRow::warcFile)
                    .distinct()
                    .forEach(file -> captures.settle(file, captures.lastEnd(file)));
        }
    }

    /** Nobody need look at the file up to there again: what is damaged has been told. */
    @Transactional
    public void settle(Lease lease, String warcFile, long end) {
        leases.hold(lease);
        captures.settle(warcFile, end);
    }

    private void enter(Step step) {
        step.hosts().forEach(this::put);
        step.capture().filter(capture -> !captures.existsById(capture.id())).ifPresent(captures::save);
        step.terms().ifPresent(this::put);
        step.found().stream().filter(one -> !sources.existsById(one.id())).forEach(sources::save);
        step.state().filter(state -> sources.existsById(state.sourceId())).ifPresent(state -> {
            put(state);
            tell(step.page(), state);
            step.brought().ifPresent(this::enter);
            step.seenAgain().ifPresent(until -> readings.seenUntil(state.sourceId(), until));
        });
    }

    private void enter(PageYield brought) {
        readings.enter(brought, now());
        reviews.enter(brought.reviews(), brought.sourceId());
    }

    private void tell(Page page, SourceStateRow state) {
        if (page != Page.AS_BEFORE) {
            SourceRow source = sources.findById(state.sourceId()).orElseThrow();
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("url", source.url())
                    .put("kind", source.kind());
            String what = page == Page.GONE ? "page_gone" : "page_back";
            history.tell(source.providerSlug(), what, body, now());
        }
    }

    private Moment now() {
        return new Moment(files.now(), files.hasBegun());
    }

    private void put(MiningTermsRow row) {
        if (terms.existsById(row.authority())) {
            terms.update(row);
        } else {
            terms.save(row);
        }
    }

    private void put(HostRow host) {
        hosts.put(
                host.authority(),
                host.notBefore(),
                host.robotsReadAt(),
                host.robotsState(),
                host.robotsRules(),
                host.robotsDetail());
    }

    private void put(SourceStateRow state) {
        if (states.existsById(state.sourceId())) {
            states.update(state);
        } else {
            states.save(state);
        }
    }

    /** The offset in a file of evidence before which every record is entered; 0: none is known to be. */
    public long settled(String warcFile) {
        return captures.settled(warcFile).orElse(0L);
    }

    public Optional<CaptureRow> capture(UUID id) {
        return captures.findById(id);
    }

    /** All captures of a source, newest first. */
    public List<CaptureRow> capturesOf(String sourceId) {
        return captures.listBySourceIdOrderByReadAtDesc(sourceId);
    }

    /** All captures of an address, newest first. */
    public List<CaptureRow> capturesOfAddress(String url) {
        return captures.listByUrlOrderByReadAtDesc(url);
    }

    /** When it is to be read next; what was never visited, at once. */
    public static Instant dueAt(Watched watched) {
        return watched.state().map(SourceStateRow::nextReadAt).orElse(Instant.EPOCH);
    }
}
