package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Damage;
import dev.ringback.archive.Kept;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.FetchOutcome;
import dev.ringback.fetch.Frontier;
import dev.ringback.fetch.Manners;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.Sitemaps;
import dev.ringback.fetch.Step;
import dev.ringback.fetch.Turn;
import dev.ringback.fetch.Visit;
import dev.ringback.fetch.Web;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.Provider;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.CrawlStore.Page;
import dev.ringback.store.CrawlStore.Watched;
import dev.ringback.store.HostRow;
import dev.ringback.store.Leases.Lease;
import dev.ringback.store.MiningTermsRow;
import dev.ringback.store.PageYield;
import dev.ringback.store.SourceRow;
import dev.ringback.store.SourceStateRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of the crawl. All decisions are made, and all that comes back is entered, in the one thread that calls {@link
 * #run}; only the asking itself goes on beside it. Of each answer first the bytes are written to the evidence, then one
 * transaction enters all that follows from it; what a kill leaves between the two is entered by the next run.
 */
final class CrawlRun {
    /** So many are taken in, or sent, before the record is told; what a kill leaves over is no more than this. */
    private static final int BATCH = 100;

    private static final Duration LOOK_EACH = Duration.ofMinutes(1);

    /** Of a web site whose start page leads nowhere. */
    private static final int MOST_SITEMAPS = 3;

    private final CrawlStore store;
    private final Lease lease;
    private final Leftovers leftovers;
    private final EvidenceKeeper evidence;
    private final Archive archive;
    private final Frontier frontier;
    private final Exchanges exchanges;
    private final Clock clock;
    private final CrawlOrder order;
    private final CrawlListener listener;
    private Instant lastLook = Instant.MIN;
    private final Map<String, SourceRow> sources = new HashMap<>();
    private final Map<String, SourceStateRow> states = new HashMap<>();
    private final Map<String, Set<WebAddress>> sitemapsOf = new HashMap<>();
    private final PageFinder finder;
    private final Map<String, Integer> readerVersions;
    private final Yields yields;
    private final PublisherWishes wishes;
    private final List<Turn> turns = new ArrayList<>();
    private final List<CrawlStore.Step> steps = new ArrayList<>();
    private final List<CrawlReport.Line> lines = new ArrayList<>();

    CrawlRun(
            CatalogueStore catalogue,
            CrawlStore store,
            Lease lease,
            Web web,
            Archive archive,
            Manners manners,
            Clock clock,
            CrawlOrder order,
            CrawlListener listener) {
        this.store = store;
        this.order = order;
        this.lease = lease;
        this.archive = archive;
        this.leftovers = new Leftovers(web, archive, store, clock);
        this.evidence = new EvidenceKeeper(archive, store, leftovers);
        this.frontier = new Frontier(manners);
        this.wishes = new PublisherWishes(frontier, store.miningTerms());
        Map<String, Provider> providers = catalogue.providersBySlug();
        this.exchanges = new Exchanges(leftovers, new Understood.Reader(providers));
        this.yields = new Yields(providers, store);
        this.readerVersions = new HashMap<>(store.readerVersions());
        this.clock = clock;
        this.listener = listener;
        for (Watched watched : store.watched()) {
            sources.put(watched.source().id(), watched.source());
            watched.state().ifPresent(state -> states.put(state.sourceId(), state));
        }
        this.finder = new PageFinder(providers, sources.values());
    }

    CrawlReport run() throws InterruptedException {
        List<String> notes = new ArrayList<>();
        archive.expire(clock.instant())
                .forEach(file -> notes.add("deleted " + file + ", which has been kept long enough"));
        List<Damage> damages = archive.recover(store::settled, this::leftOver);
        damages.forEach(damage -> notes.add("evidence is damaged: " + damage));
        frontier.remember(store.hosts().stream().map(Hosts::memory).toList());
        begin();
        try (exchanges) {
            work();
        }
        leftovers.rest().forEach(kept -> enter(List.of(), Optional.of(EvidenceKeeper.row(kept))));
        enterAll();
        damages.forEach(damage -> store.settle(lease, damage.file(), damage.offset() + damage.bytes()));
        return new CrawlReport(lines, notes);
    }

    private void leftOver(Kept kept) {
        if (store.capture(kept.capture().id()).isEmpty()) {
            leftovers.add(kept);
        }
    }

    private void begin() {
        Instant now = clock.instant();
        lastLook = now;
        List<SourceRow> due = due(now);
        listener.begun(due.size());
        due.forEach(source -> add(source, now));
    }

    /** A run may take hours for one host's sake; pages of others that fall due meanwhile do not wait for its end. */
    private void addNewlyDue() {
        Instant now = clock.instant();
        if (!order.evenIfNotDue() && now.isAfter(lastLook.plus(LOOK_EACH))) {
            lastLook = now;
            due(now).forEach(source -> add(source, now));
        }
    }

    private List<SourceRow> due(Instant now) {
        return sources.values().stream()
                .filter(source -> order.wants(new Watched(source, state(source)), now))
                .sorted(Comparator.comparing(SourceRow::id))
                .toList();
    }

    private void add(SourceRow source, Instant now) {
        SourceStates.visit(source, state(source), isToReadAnew(source), now)
                .ifPresentOrElse(
                        visit -> {
                            wishes.visit(source.id(), visit.address(), now).ifPresent(frontier::add);
                            frontier.add(visit);
                        },
                        () -> finish(
                                source,
                                new FetchOutcome.Failed(Reply.Fault.ADDRESS_REFUSED, "its address cannot be read"),
                                Answer.NONE));
    }

    /**
     * In turns: take in what came back, ask the frontier what is next, enter in the record what was learned, and only then
     * ask the web. Many at a time, because a disk takes as long for one as for a hundred.
     */
    private void work() throws InterruptedException {
        Step next;
        do {
            addNewlyDue();
            exchanges.arrived(BATCH).forEach(this::cameBack);
            next = takeTurns();
            enterAll();
            send();
            await(next).ifPresent(this::cameBack);
        } while (!(next instanceof Step.AtRest));
        enterAll();
    }

    /** Takes turns until there is none for now, or enough; gives why it stopped. */
    private Step takeTurns() {
        while (turns.size() < Math.min(BATCH, exchanges.room())) {
            switch (frontier.next(clock.instant())) {
                case Step.Go go -> turns.add(go.turn());
                case Step.Settled settled -> settled(settled.visit(), settled.outcome(), Answer.NONE);
                case Step none -> {
                    return none;
                }
            }
        }
        return exchanges.room() == 0 ? new Step.Busy() : new Step.Wait(clock.instant());
    }

    private void send() {
        if (!turns.isEmpty()) {
            Instant now = clock.instant();
            store.begin(
                    lease,
                    turns.stream()
                            .map(turn -> Hosts.row(frontier.begun(turn, now)))
                            .toList());
            turns.forEach(turn -> exchanges.send(
                    turn, Optional.ofNullable(sources.get(turn.visit().source()))));
            turns.clear();
        }
    }

    private Optional<Exchanges.Back> await(Step next) throws InterruptedException {
        return switch (next) {
            case Step.Wait wait -> exchanges.await(clock.instant(), wait.until());
            case Step.Busy busy -> Optional.of(exchanges.await());
            default -> Optional.empty();
        };
    }

    /** First the bytes, then what follows from them. */
    private void enterAll() {
        if (!steps.isEmpty()) {
            archive.force();
            store.record(lease, steps, leftovers.areEntered());
            steps.clear();
        }
        exchanges.entered();
    }

    /** What came with the end of a visit. */
    private record Answer(
            List<HostRow> hosts,
            Optional<CaptureRow> capture,
            Understood understood,
            Optional<WebAddress> at,
            boolean isDirect) {
        static final Answer NONE = new Answer(List.of(), Optional.empty(), Understood.NOTHING, Optional.empty(), true);
    }

    private void cameBack(Exchanges.Back back) {
        Turn turn = back.turn();
        Frontier.Progress progress = frontier.done(turn, back.reply(), clock.instant());
        Optional<CaptureRow> capture = back.reply() instanceof Reply.Answered answered
                ? Optional.of(evidence.keep(turn, answered, heldBy(turn)))
                : Optional.empty();
        List<HostRow> hosts = progress.hosts().stream().map(Hosts::row).toList();
        Answer answer = new Answer(
                hosts,
                capture,
                back.understood(),
                Optional.of(turn.ask().address()),
                turn.visit().way().isEmpty());
        progress.settled()
                .ifPresentOrElse(
                        outcome -> settled(turn.visit(), outcome, answer),
                        () -> goOn(turn, progress.continued().orElse(turn.visit()), answer));
    }

    private @Nullable UUID heldBy(Turn turn) {
        SourceStateRow state = states.get(turn.visit().source());
        boolean isPage = turn.ask().kind() != Ask.Kind.ROBOTS && isOfSource(turn.visit());
        return state == null || !isPage ? null : state.captureId();
    }

    /** After robots.txt, or a redirect. */
    private void goOn(Turn turn, Visit visit, Answer answer) {
        Optional<SourceStateRow> state = Optional.ofNullable(sources.get(visit.source()))
                .filter(source -> !visit.way().equals(turn.visit().way()) && isOfSource(visit))
                .map(source ->
                        SourceStates.underWay(source, state(source), visit, robots(visit.address()), clock.instant()));
        state.ifPresent(one -> states.put(one.sourceId(), one));
        if (state.isPresent()) {
            wishes.visit(visit.source(), visit.address(), clock.instant()).ifPresent(frontier::add);
        }
        steps.add(CrawlStore.Step.of(answer.hosts(), answer.capture()).with(state, Page.AS_BEFORE));
    }

    /** Whether it is the source's own page that is visited, and not one that only tells about it. */
    private static boolean isOfSource(Visit visit) {
        return visit.kind() != Ask.Kind.SITEMAP && !PublisherWishes.areAskedBy(visit);
    }

    private void settled(Visit visit, FetchOutcome outcome, Answer answer) {
        SourceRow source = sources.get(visit.source());
        if (source == null) {
            enter(answer.hosts(), answer.capture());
        } else if (PublisherWishes.areAskedBy(visit)) {
            Optional<MiningTermsRow> terms = wishes.came(visit, outcome, clock.instant());
            steps.add(CrawlStore.Step.of(answer.hosts(), answer.capture()).with(terms));
        } else if (visit.kind() == Ask.Kind.SITEMAP) {
            sitemapCame(source, visit, outcome, answer);
        } else {
            finish(source, outcome, answer);
        }
    }

    private void finish(SourceRow source, FetchOutcome outcome, Answer answer) {
        Instant now = clock.instant();
        Optional<String> shaBefore = state(source).map(SourceStateRow::contentSha256);
        var brought = new SourceStates.Brought(
                answer.capture().map(CaptureRow::contentSha256),
                answer.capture().map(CaptureRow::id),
                WebAddress.read(source.url()).found().map(this::robots).orElse(""),
                optOuts(source, outcome, answer),
                answer.isDirect());
        SourceStates.Next next = SourceStates.after(source, state(source), outcome, brought, now);
        List<SourceRow> found = answer.understood()
                .page()
                .filter(page -> outcome instanceof FetchOutcome.Fetched)
                .map(page -> finder.in(source, answer.at().orElseThrow(), page))
                .orElse(List.of());
        steps.add(CrawlStore.Step.of(answer.hosts(), answer.capture())
                .with(Optional.of(next.state()), next.page())
                .leadingTo(found)
                .bringing(
                        brought(source, outcome, answer, next.state(), shaBefore),
                        SourceStates.isSeen(outcome) ? Optional.of(now) : Optional.empty()));
        states.put(source.id(), next.state());
        tell(source, next.state());
        visit(found, now);
        if (source.origin().equals(SourceRow.WEBSITE) && outcome instanceof FetchOutcome.Fetched) {
            askSitemaps(source, answer.at().orElseThrow(), now);
        }
    }

    /** Whether what it said was understood by another version than this one, or never. */
    private boolean isToReadAnew(SourceRow source) {
        return readerVersions.getOrDefault(source.id(), 0) != Understood.VERSION;
    }

    /** What was read out of the page; empty where all is as before. */
    private Optional<PageYield> brought(
            SourceRow source, FetchOutcome outcome, Answer answer, SourceStateRow state, Optional<String> before) {
        if (!SourceStates.isSeen(outcome)) {
            return Optional.empty();
        }
        boolean reserved = PublisherWishes.reserve(state.optOuts());
        boolean isSame = before.equals(Optional.ofNullable(state.contentSha256())) && !isToReadAnew(source);
        if (!reserved && (isSame || outcome instanceof FetchOutcome.NotModified)) {
            return Optional.empty();
        }
        var reading = new Yields.Reading(
                source, answer.at().orElseThrow(), Optional.ofNullable(state.captureId()), clock.instant(), reserved);
        readerVersions.put(source.id(), Understood.VERSION);
        return Optional.of(yields.of(reading, answer.understood()));
    }

    private Optional<String> optOuts(SourceRow source, FetchOutcome outcome, Answer answer) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                answer.understood()
                        .page()
                        .map(page -> wishes.optOuts(page, answer.at().orElseThrow()))
                        .or(() -> answer.at().map(at -> wishes.optOuts("[]", at)));
            case FetchOutcome.NotModified same ->
                state(source)
                        .map(state ->
                                wishes.optOuts(state.optOuts(), answer.at().orElseThrow()));
            default -> Optional.empty();
        };
    }

    private void visit(List<SourceRow> found, Instant now) {
        for (SourceRow source : found) {
            if (sources.putIfAbsent(source.id(), source) == null) {
                add(source, now);
            }
        }
    }

    private void askSitemaps(SourceRow source, WebAddress start, Instant now) {
        if (!finder.isComplete(source.providerSlug())) {
            List<WebAddress> named = frontier.sitemaps(start.authority());
            Stream<WebAddress> usual = start.resolve("/sitemap.xml").found().stream();
            addSitemaps(source, named.isEmpty() ? usual : named.stream(), now);
        }
    }

    private void addSitemaps(SourceRow source, Stream<WebAddress> sitemaps, Instant now) {
        Set<WebAddress> asked = sitemapsOf.computeIfAbsent(source.id(), id -> new HashSet<>());
        sitemaps.filter(address -> asked.size() < MOST_SITEMAPS && asked.add(address))
                .forEach(address -> frontier.add(Visit.of(source.id(), address, Ask.Kind.SITEMAP, now)));
    }

    /** A sitemap only leads to pages; the state of its web site is that of the start page. */
    private void sitemapCame(SourceRow source, Visit visit, FetchOutcome outcome, Answer answer) {
        Instant now = clock.instant();
        List<SourceRow> found = List.of();
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            switch (Sitemaps.read(visit.address(), fetched.reply().body())) {
                case Sitemaps.Reading.Pages pages -> found = finder.in(source, visit.address(), pages.addresses());
                case Sitemaps.Reading.Index index -> addSitemaps(source, index.sitemaps().stream(), now);
                case Sitemaps.Reading.Refused refused -> {}
            }
        }
        steps.add(CrawlStore.Step.of(answer.hosts(), answer.capture()).leadingTo(found));
        visit(found, now);
    }

    private void enter(List<HostRow> hosts, Optional<CaptureRow> capture) {
        steps.add(CrawlStore.Step.of(hosts, capture));
    }

    private Optional<SourceStateRow> state(SourceRow source) {
        return Optional.ofNullable(states.get(source.id()));
    }

    private String robots(WebAddress address) {
        return frontier.robotsVerdict(address).why();
    }

    private void tell(SourceRow source, SourceStateRow state) {
        CrawlReport.Line line = new CrawlReport.Line(
                source.id(), source.providerSlug(), source.kind(), source.url(), state.lastOutcome(), detail(state));
        lines.add(line);
        listener.read(line);
    }

    private static String detail(SourceStateRow state) {
        boolean changed = state.lastReadAt().equals(state.changedAt());
        return changed ? "changed" : state.lastDetail();
    }
}
