package dev.ringback.indexer;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Damage;
import dev.ringback.archive.Reading;
import dev.ringback.fetch.KeptAnswer;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.Claim;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.CatalogueStore.ProvidersClaim;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.CrawlStore.Watched;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leads from an id that people meet to what was read and to its very bytes: joins the record and the evidence. Thread-safe. */
public final class EvidenceReading {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CatalogueStore catalogue;
    private final CrawlStore store;
    private final Archive archive;

    public EvidenceReading(CatalogueStore catalogue, CrawlStore store, Archive archive) {
        this.catalogue = catalogue;
        this.store = store;
        this.archive = archive;
    }

    /** What an id stands for, with what was read of it, newest first. */
    public sealed interface Subject {
        List<CaptureRow> reads();

        /**
         * Reads of the page the claim rests on, by whichever source.
         *
         * @param knownUntil when the record stopped saying so; empty: it still does
         */
        record OfClaim(String provider, Claim claim, Optional<Instant> knownUntil, List<CaptureRow> reads)
                implements Subject {}

        record OfSource(Watched watched, List<CaptureRow> reads) implements Subject {}

        record OfCapture(CaptureRow read) implements Subject {
            @Override
            public List<CaptureRow> reads() {
                return List.of(read);
            }
        }
    }

    /** The content of a read, as it was kept. */
    public sealed interface Content {
        /**
         * @param bytes without transfer and content coding
         * @param truncated whether it went on beyond what is kept
         */
        record Whole(byte[] bytes, boolean truncated) implements Content {}

        record Lost(Damage damage) implements Content {}
    }

    /** @param id of a claim, a source or a read */
    public Optional<Subject> find(String id) {
        if (UUID_FORM.matcher(id).matches()) {
            return store.capture(UUID.fromString(id)).map(Subject.OfCapture::new);
        }
        return source(id).or(() -> catalogue.claim(id).map(this::ofClaim));
    }

    private Optional<Subject> source(String id) {
        return store.watched().stream()
                .filter(watched -> watched.source().id().equals(id))
                .findFirst()
                .map(watched -> new Subject.OfSource(watched, store.capturesOf(id)));
    }

    private Subject ofClaim(ProvidersClaim found) {
        String page = found.claim().evidence().source().url();
        String address = WebAddress.read(page).found().map(WebAddress::toString).orElse(page);
        Stream<CaptureRow> bySources = store.watched().stream()
                .map(Watched::source)
                .filter(source -> source.url().equals(address))
                .flatMap(source -> store.capturesOf(source.id()).stream());
        List<CaptureRow> reads = Stream.concat(bySources, store.capturesOfAddress(address).stream())
                .distinct()
                .sorted(Comparator.comparing(CaptureRow::readAt).reversed())
                .toList();
        return new Subject.OfClaim(found.providerSlug(), found.claim(), found.knownUntil(), reads);
    }

    /** The capture that this one found unchanged; empty where it brought something itself. */
    public Optional<CaptureRow> original(CaptureRow read) {
        return Optional.ofNullable(read.originalId()).flatMap(store::capture);
    }

    /** The bytes a browser would have shown: of what was found unchanged, those of the read before. */
    public Content content(CaptureRow read) {
        if (read.originalId() == null) {
            return kept(read);
        }
        return original(read)
                .map(this::kept)
                .orElseGet(() -> lost(
                        read, "it found unchanged what " + read.originalId() + " has, which the record does not know"));
    }

    private Content kept(CaptureRow read) {
        return switch (archive.read(EvidenceKeeper.place(read), read.id(), read.contentSha256())) {
            case Reading.Lost lost -> new Content.Lost(lost.damage());
            case Reading.Whole whole -> content(read, whole.kept().capture());
        };
    }

    private static Content content(CaptureRow read, Capture capture) {
        return KeptAnswer.read(capture.wire(), capture.kind(), capture.at(), capture.took(), capture.from())
                .<Content>map(answer -> new Content.Whole(answer.body(), answer.truncated()))
                .orElseGet(() -> lost(read, "the answer cannot be taken apart"));
    }

    private static Content lost(CaptureRow read, String what) {
        return new Content.Lost(new Damage(read.warcFile(), read.warcOffset(), read.warcLength(), what));
    }

    /** Reads all evidence and names each place that is damaged. */
    public List<Damage> check() {
        return archive.check();
    }
}
