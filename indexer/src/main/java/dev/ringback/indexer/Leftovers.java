package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Kept;
import dev.ringback.archive.Reading;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.KeptAnswer;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.Web;
import dev.ringback.store.CrawlStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers that a killed run had written to the evidence and not yet entered in the record. Who asks for the same again
 * gets them, so that no page is fetched twice; everything else is asked of the web. Thread-safe.
 */
final class Leftovers implements Web {
    private static final int NOT_MODIFIED = 304;

    /** What is older says too little of today, and rules of robots.txt would be taken for today's. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final List<Kept> left = new ArrayList<>();
    /** Not asked for, or not to be used; they are entered all the same. */
    private final List<Kept> unused = new ArrayList<>();

    private final Clock clock;
    private final Web web;
    private final Archive archive;
    private final CrawlStore store;

    Leftovers(Web web, Archive archive, CrawlStore store, Clock clock) {
        this.clock = clock;
        this.web = web;
        this.archive = archive;
        this.store = store;
    }

    synchronized void add(Kept kept) {
        boolean isFresh = clock.instant().isBefore(kept.capture().at().plus(FRESH));
        (isFresh ? left : unused).add(kept);
    }

    /** Whether nothing is left that the record does not have. */
    synchronized boolean areEntered() {
        return left.isEmpty() && unused.isEmpty();
    }

    @Override
    public Reply get(Ask ask) {
        return left(ask).orElseGet(() -> web.get(ask));
    }

    @Override
    public <T> T use(Ask ask, Function<Reply, T> use) {
        Optional<Reply> kept = left(ask);
        return kept.isPresent() ? use.apply(kept.get()) : web.use(ask, use);
    }

    /** What cannot be read back is never taken for the answer to the ask, which then goes to the web. */
    private Optional<Reply> left(Ask ask) {
        Optional<Kept> kept = find(ask);
        Optional<Reply> reply = kept.flatMap(this::reply);
        if (reply.isEmpty()) {
            kept.ifPresent(this::putAside);
        }
        return reply;
    }

    private synchronized void putAside(Kept kept) {
        left.remove(kept);
        unused.add(kept);
    }

    private Optional<Reply> reply(Kept kept) {
        Capture capture = kept.capture();
        byte[] wire = capture.status() == NOT_MODIFIED ? capture.wire() : withContent(kept);
        return KeptAnswer.read(wire, capture.kind(), capture.at(), capture.took(), capture.from())
                .map(Reply.class::cast);
    }

    /** Of what was found unchanged only the head was kept; the content is that of the capture before. */
    private byte[] withContent(Kept kept) {
        return archive.original(kept, id -> store.capture(id).map(EvidenceKeeper::place)) instanceof Reading.Whole whole
                ? whole.kept().capture().wire()
                : kept.capture().wire();
    }

    private synchronized Optional<Kept> find(Ask ask) {
        return left.stream().filter(kept -> answers(kept, ask)).findFirst();
    }

    /** What is left that answers the ask; taken out, so that it is used once. */
    synchronized Optional<Kept> take(Ask ask) {
        for (Iterator<Kept> each = left.iterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (answers(kept, ask)) {
                each.remove();
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    /** All that nobody asked for; taken out. */
    synchronized List<Kept> rest() {
        List<Kept> rest = new ArrayList<>(unused);
        rest.addAll(left);
        left.clear();
        unused.clear();
        return rest;
    }

    private static boolean answers(Kept kept, Ask ask) {
        Capture capture = kept.capture();
        return capture.kind() == ask.kind() && capture.address().equals(ask.address()) && !capture.truncated();
    }
}
