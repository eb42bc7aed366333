package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.model.Dossier;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/**
 * One state of the index, opened: everything public is answered from it. Immutable and thread-safe; the dossiers are read
 * into memory once, the search runs on Lucene.
 */
public final class Generation implements AutoCloseable {
    private final Directory directory;
    private final DirectoryReader reader;
    private final ProviderSearch search;
    private final Map<String, Dossier> dossiers;
    private final Map<String, String> commit;

    private Generation(Directory directory, DirectoryReader reader, Map<String, String> commit) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.commit = commit;
        IndexSearcher searcher = new IndexSearcher(reader);
        this.dossiers = DossierReader.read(searcher);
        this.search = new ProviderSearch(searcher);
    }

    /** Builds a generation in memory, by the same writer as the one on disk. */
    public static Generation inMemory(List<CatalogueRow> rows) {
        try {
            return open(IndexWriting.inMemory(rows));
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be built in memory: " + fault.getMessage(), fault);
        }
    }

    static Generation open(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            checkSums(reader);
            return new Generation(directory, reader, reader.getIndexCommit().getUserData());
        } catch (IOException | RuntimeException fault) {
            reader.close();
            throw fault;
        }
    }

    /** Lucene itself looks at most sums only when it merges; a flipped bit would pass as a fact. */
    private static void checkSums(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /** The state of the record this generation was built from. */
    public String recordState() {
        return commit.getOrDefault(IndexSchema.COMMIT_RECORD_STATE, "");
    }

    /** SHA-256 over all documents, in hex: equal digests mean equal content. */
    public String digest() {
        return commit.getOrDefault(IndexSchema.COMMIT_DIGEST, "");
    }

    boolean isOfThisVersion() {
        return Integer.toString(IndexSchema.VERSION).equals(commit.get(IndexSchema.COMMIT_VERSION));
    }

    public int documentCount() {
        return reader.numDocs();
    }

    /** All dossiers, by slug. */
    public Collection<Dossier> dossiers() {
        return dossiers.values();
    }

    public Optional<Dossier> dossier(String slug) {
        return Optional.ofNullable(dossiers.get(slug));
    }

    /**
     * Providers whose name, alias, domain or claims have the words, best first; all of them by slug for an empty query.
     *
     * @param query words as one types them; no syntax
     */
    public List<Dossier> find(ProviderQuery query) {
        return search.slugs(query).stream().map(dossiers::get).toList();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be closed: " + fault.getMessage(), fault);
        }
    }
}
