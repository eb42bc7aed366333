package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Changes;
import dev.ringback.form.EditionForm;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.form.WatchForms;
import dev.ringback.index.ask.GroundCount;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.observed.ObservedReviews;
import dev.ringback.index.sums.ReviewSums;
import dev.ringback.model.Account;
import dev.ringback.model.Dossier;
import dev.ringback.model.FactChange;
import dev.ringback.model.KeptEdition;
import dev.ringback.model.KeptReview;
import dev.ringback.model.ReviewSources;
import dev.ringback.model.WatchedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One state of the index, opened: everything public is answered from it. Immutable and thread-safe; the dossiers are read
 * into memory once, the search runs on Lucene. It goes on answering when the index moves on, and when its files are
 * deleted, until it is closed: by whoever is done with it or, where nobody knows who still reads, once nobody can.
 */
public final class Generation implements AutoCloseable {
    private static final Cleaner UNREACHABLE = Cleaner.create();
    private static final Comparator<KeptEdition> NEWEST_FIRST = Comparator.comparing(KeptEdition::cutAt)
            .reversed()
            .thenComparing(KeptEdition::isReplaced)
            .thenComparing(KeptEdition::id);

    private final DirectoryReader reader;
    private final Stamp stamp;
    private final Map<String, String> commit;
    private final ProviderSearch search;
    private final HitReader hits;
    private final int documentCount;
    private final Map<String, Dossier> dossiers;
    private final List<WatchedSource> sources;
    private final List<FactChange> factChanges;
    private final ReviewSources reviewSources;
    private final String evidenceDigest;
    private final EvidenceText evidence;
    private final List<KeptEdition> editions;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Cleaner.Cleanable letGo;
    private @Nullable ReviewSums sums;

    private Generation(DirectoryReader reader, long number) throws IOException {
        this.reader = reader;
        this.stamp = new Stamp(number, reader.getIndexCommit().getGeneration());
        this.commit = reader.getIndexCommit().getUserData();
        this.search = new ProviderSearch(new IndexSearcher(reader));
        List<IndexEntry> entries = IndexEntry.catalogue(reader);
        this.documentCount = Math.toIntExact(
                entries.stream().filter(entry -> !entry.isTombstone()).count() + ReviewRows.count(commit));
        this.sources =
                nodes(entries, IndexSchema.Type.SOURCE).map(WatchForms::source).toList();
        this.factChanges = nodes(entries, IndexSchema.Type.FACT_CHANGE)
                .map(WatchForms::factChange)
                .sorted(Comparator.comparing(FactChange::at).reversed())
                .toList();
        this.reviewSources = ReviewSources.of(nodes(entries, IndexSchema.Type.REVIEW_SOURCE)
                .map(ReviewForm::source)
                .toList());
        this.dossiers = observed(new AccountSums(this::sums, reviewSources).addedTo(DossierReader.read(entries)));
        this.hits = new HitReader(reader, dossiers.keySet(), reviewSources.ofConsumers());
        this.evidenceDigest = EvidenceDigest.of(entries, sources, ReviewRows.digest(commit));
        this.evidence = EvidenceReader.evidence(entries, dossiers.values());
        this.editions = nodes(entries, IndexSchema.Type.EDITION)
                .map(EditionForm::edition)
                .sorted(NEWEST_FIRST)
                .toList();
        this.letGo = UNREACHABLE.register(this, new LetGo(reader));
    }

    private Map<String, Dossier> observed(Map<String, Dossier> plain) throws IOException {
        Map<String, Dossier> with = new TreeMap<>(plain);
        ObservedReviews.of(reader, reviewSources)
                .forEach((slug, observations) ->
                        with.computeIfPresent(slug, (same, dossier) -> dossier.with(observations)));
        return Collections.unmodifiableMap(with);
    }

    /** Must not know the generation, which would then never be unreachable. */
    private record LetGo(DirectoryReader reader) implements Runnable {
        @Override
        public void run() {
            try {
                reader.decRef();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** Builds a generation in memory, by the same writer as the one on disk. */
    public static Generation inMemory(List<CatalogueRow> rows) {
        long number = 1;
        Changes whole =
                new Changes("", number, rows.stream().map(row -> row.at(number)).toList());
        try (LiveIndex index = LiveIndex.inMemory(whole.recordId())) {
            return index.apply(whole);
        }
    }

    /** Opens what was last committed, after a look at every sum; an {@link IOException} says what is wrong with it. */
    static Generation open(Directory directory, long number) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            checkVersion(reader);
            checkSums(reader);
            Generation generation = of(reader, number);
            generation.checkDigest();
            return generation;
        }
    }

    /** The generation has its own hold on the reader and shares its segments. */
    static Generation of(DirectoryReader reader, long number) throws IOException {
        reader.incRef();
        try {
            return new Generation(reader, number);
        } catch (IOException | RuntimeException fault) {
            reader.decRef();
            throw fault;
        }
    }

    private static void checkVersion(DirectoryReader reader) throws IOException {
        String version = reader.getIndexCommit().getUserData().getOrDefault(IndexSchema.COMMIT_VERSION, "");
        if (!version.equals(Integer.toString(IndexSchema.VERSION))) {
            throw new IOException("it is of version \"" + version + "\"; accepted: " + IndexSchema.VERSION);
        }
    }

    /** Lucene itself looks at most sums only when it merges; a flipped bit would pass as a fact. */
    private static void checkSums(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    private void checkDigest() throws IOException {
        ContentDigest catalogue = ContentDigest.of(IndexEntry.catalogue(reader));
        boolean isWhole = catalogue.plus(ReviewRows.digest(commit)).hex().equals(digest())
                && reviewsOnDisk() == ReviewRows.count(commit);
        if (!isWhole) {
            close();
            throw new IOException("its documents do not add up to the digest \"" + digest() + "\" it was written with");
        }
    }

    /** Counted only: to read millions of them at each opening would take longer than all else. */
    private long reviewsOnDisk() throws IOException {
        return new IndexSearcher(reader).count(new TermQuery(new Term(SearchFields.FINDABLE, SearchFields.REVIEW)));
    }

    private static Stream<JsonNode> nodes(List<IndexEntry> entries, IndexSchema.Type type) {
        return entries.stream()
                .filter(entry -> entry.type() == type)
                .sorted(Comparator.comparing(IndexEntry::row))
                .map(entry -> Json.tree(entry.body()));
    }

    /** The record this generation is of. */
    public String recordId() {
        return commit.getOrDefault(IndexSchema.COMMIT_RECORD_ID, "");
    }

    /** All changes of the record up to this one are in it, and none after. */
    public long changeNumber() {
        return Long.parseLong(commit.getOrDefault(IndexSchema.COMMIT_CHANGE_NUMBER, "0"));
    }

    /** Record and change number, as the record says them of itself. */
    public String recordState() {
        return recordId() + "/" + changeNumber();
    }

    /** A digest over all documents, in hex: equal digests mean equal content, whatever the way to it. */
    public String digest() {
        return commit.getOrDefault(IndexSchema.COMMIT_DIGEST, "");
    }

    /**
     * A digest over all that is told of providers, in hex: the catalogue, reviews, and which pages are gone. It stays when a
     * page is read again, and is the same for a catalogue that was never crawled and for its files.
     */
    public String evidenceDigest() {
        return evidenceDigest;
    }

    /** All that a ranking follows from, as an edition would keep it. */
    public EvidenceText evidence() {
        return evidence;
    }

    /** The editions that were ever cut, newest first, and of one moment those that hold before those that were replaced. */
    public List<KeptEdition> editions() {
        return editions;
    }

    /** The evidence of a kept edition; empty where there is none of this id, or it was replaced. */
    public Optional<EvidenceText> evidence(String editionId) {
        try {
            return editions.stream()
                    .filter(edition -> edition.id().equals(editionId))
                    .findFirst()
                    .flatMap(edition -> EditionEvidence.of(reader, edition));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The digest as all documents give it now; it differs from {@link #digest} only if something is wrong. */
    String recount() throws IOException {
        return ContentDigest.of(IndexEntry.catalogue(reader))
                .plus(ReviewRows.recount(reader))
                .hex();
    }

    Stamp stamp() {
        return stamp;
    }

    /** Tombstones are not counted. */
    public int documentCount() {
        return documentCount;
    }

    /** All dossiers, by slug. */
    public Collection<Dossier> dossiers() {
        return dossiers.values();
    }

    public Optional<Dossier> dossier(String slug) {
        return Optional.ofNullable(dossiers.get(slug));
    }

    /** The pages that are read on a schedule, by id. */
    public List<WatchedSource> sources() {
        return sources;
    }

    /** What appeared, changed or went, newest first by {@code at}, those of one moment by id. */
    public List<FactChange> factChanges() {
        return factChanges;
    }

    /**
     * Providers whose name, alias, domain or claims have the words, best first and equals by slug; all of them by slug for
     * an empty query.
     *
     * @param query words as one types them; no syntax
     */
    public List<Dossier> find(ProviderQuery query) {
        try {
            return search.slugs(query).stream().map(dossiers::get).toList();
        } finally {
            Reference.reachabilityFence(this); // else it may count as unreachable while Lucene still searches
        }
    }

    /** What the words are found in, with facets; never longer than a fifth of a second of search. */
    public SearchHits search(SearchQuery query) {
        try {
            return hits.hits(query);
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be searched: " + fault.getMessage(), fault);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Why reviews of a provider weigh less, by source and kind of review. */
    public List<GroundCount> grounds(String slug) {
        try {
            return GroundCounts.of(reader, slug);
        } catch (IOException fault) {
            throw new IndexFault("The reviews of \"" + slug + "\" cannot be counted: " + fault.getMessage(), fault);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The reviews that have a part in the score of a provider; in no order. */
    public List<Account> accounts(String slug) {
        try {
            return SingleAccounts.of(reader, slug, reviewSources.ofConsumers());
        } catch (IOException fault) {
            throw new IndexFault("The reviews of \"" + slug + "\" cannot be weighed: " + fault.getMessage(), fault);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** One review; without its texts where they may not be shown. */
    public Optional<KeptReview> review(String id) {
        try {
            return ReviewRows.body(reader, RowKind.REVIEW.name() + "/" + id)
                    .map(body -> ReviewForm.kept(Json.tree(body)))
                    .filter(kept -> dossiers.containsKey(kept.review().provider()));
        } catch (IOException fault) {
            throw new IndexFault("The review \"" + id + "\" cannot be read: " + fault.getMessage(), fault);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Sums of reviews, one cell for each set of values that any has, in the order of the values. */
    public List<SumsCell> sums(SumsQuery query) {
        try {
            return reviewSums().sums(query);
        } catch (IOException fault) {
            throw new IndexFault("The reviews cannot be added up: " + fault.getMessage(), fault);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Added up when first asked for: a ranking without reviews does not wait for it. */
    private synchronized ReviewSums reviewSums() throws IOException {
        ReviewSums found = sums;
        if (found == null) {
            found = ReviewSums.of(reader);
            sums = found;
        }
        return found;
    }

    /** Where reviews come from. */
    public ReviewSources reviewSources() {
        return reviewSources;
    }

    DirectoryReader reader() {
        return reader;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Once or more often. */
    @Override
    public void close() {
        try {
            closed.set(true);
            letGo.clean();
        } catch (UncheckedIOException fault) {
            throw new IndexFault("The index cannot be closed: " + fault.getMessage(), fault);
        }
    }
}
