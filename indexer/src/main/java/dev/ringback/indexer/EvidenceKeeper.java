package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Kept;
import dev.ringback.archive.Place;
import dev.ringback.archive.Reading;
import dev.ringback.archive.Revisited;
import dev.ringback.archive.Series;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.Turn;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.CrawlStore;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes answers to the evidence, before anything about them is entered in the record. */
final class EvidenceKeeper {
    private static final int NOT_MODIFIED = 304;

    private final Archive archive;
    private final CrawlStore store;
    private final Leftovers leftovers;

    EvidenceKeeper(Archive archive, CrawlStore store, Leftovers leftovers) {
        this.archive = archive;
        this.store = store;
        this.leftovers = leftovers;
    }

    /**
     * @param held the capture that has the content we hold of this address
     * @return the row to enter
     */
    CaptureRow keep(Turn turn, Reply.Answered reply, @Nullable UUID held) {
        return leftovers
                .take(turn.ask())
                .map(kept -> row(kept, reply))
                .orElseGet(() -> write(turn, reply, Optional.ofNullable(held).flatMap(store::capture)));
    }

    /** The row of what a killed run wrote and nobody asked for again. */
    static CaptureRow row(Kept kept) {
        Optional<UUID> original = kept.revisited().map(Revisited::id);
        return row(kept.capture(), kept.place(), original, kept.capture().contentSha256(), 0, null);
    }

    private static CaptureRow row(Kept kept, Reply.Answered reply) {
        Optional<UUID> original = kept.revisited().map(Revisited::id);
        String type = reply.header("Content-Type").orElse(null);
        return row(kept.capture(), kept.place(), original, kept.capture().contentSha256(), reply.body().length, type);
    }

    private CaptureRow write(Turn turn, Reply.Answered reply, Optional<CaptureRow> held) {
        Capture capture = Capture.of(
                UUID.randomUUID(),
                Series.PAGES,
                turn.visit().source(),
                turn.visit().way(),
                turn.ask(),
                reply);
        Optional<Revisited> original =
                held.flatMap(this::kept).map(Revisited::of).filter(one -> same(turn, capture, one));
        Place place = original.map(one -> archive.writeRevisit(capture, one)).orElseGet(() -> archive.write(capture));
        String sha256 = capture.status() == NOT_MODIFIED && original.isPresent()
                ? held.map(CaptureRow::contentSha256).orElse(capture.contentSha256())
                : capture.contentSha256();
        return row(
                capture,
                place,
                original.map(Revisited::id),
                sha256,
                reply.body().length,
                reply.header("Content-Type").orElse(null));
    }

    static Place place(CaptureRow row) {
        return new Place(row.warcFile(), row.warcOffset(), row.warcLength());
    }

    /** A 304 that nobody asked for says nothing about what we hold. */
    private static boolean same(Turn turn, Capture capture, Revisited original) {
        boolean asked =
                turn.ask().etag().isPresent() || turn.ask().lastModified().isPresent();
        return asked && capture.status() == NOT_MODIFIED
                || capture.payloadSha256().isPresent()
                        && capture.payloadSha256().equals(original.payloadSha256());
    }

    private Optional<Capture> kept(CaptureRow row) {
        return archive.read(place(row), row.id(), row.contentSha256()) instanceof Reading.Whole whole
                ? Optional.of(whole.kept()).map(Kept::capture)
                : Optional.empty();
    }

    private static CaptureRow row(
            Capture capture,
            Place place,
            Optional<UUID> original,
            String contentSha256,
            long contentBytes,
            @Nullable String contentType) {
        return new CaptureRow(
                capture.id(),
                capture.source().isEmpty() ? null : capture.source(),
                capture.kind().name().toLowerCase(Locale.ROOT),
                capture.address().toString(),
                capture.at(),
                capture.from().getHostAddress(),
                capture.status(),
                contentType == null ? null : contentType.replaceAll("\\p{Cntrl}", " "),
                contentSha256,
                contentBytes,
                original.orElse(null),
                place.file(),
                place.offset(),
                place.length());
    }
}
