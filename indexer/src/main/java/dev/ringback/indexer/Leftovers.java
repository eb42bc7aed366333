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

    private final List<Kept> left = new ArrayList<>();
    private final Web web;
    private final Archive archive;
    private final CrawlStore store;

    Leftovers(Web web, Archive archive, CrawlStore store) {
        this.web = web;
        this.archive = archive;
        this.store = store;
    }

    synchronized void add(Kept kept) {
        left.add(kept);
    }

    @Override
    public Reply get(Ask ask) {
        return find(ask).<Reply>flatMap(this::reply).orElseGet(() -> web.get(ask));
    }

    @Override
    public <T> T use(Ask ask, Function<Reply, T> use) {
        Optional<Reply> kept = find(ask).flatMap(this::reply);
        return kept.isPresent() ? use.apply(kept.get()) : web.use(ask, use);
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

    synchronized List<Kept> rest() {
        return List.copyOf(left);
    }

    private static boolean answers(Kept kept, Ask ask) {
        Capture capture = kept.capture();
        return capture.kind() == ask.kind() && capture.address().equals(ask.address()) && !capture.truncated();
    }
}
