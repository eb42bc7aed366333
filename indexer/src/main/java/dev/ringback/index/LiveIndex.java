package dev.ringback.index;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as it follows the record. Changes may come twice and in any order: of each row the one with the highest number
 * holds, so the end is the same. Each {@link #apply} is one commit, whole or not at all. Thread-safe; one writer to a
 * generation's folder, which Lucene's lock sees to.
 */
public final class LiveIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    /**
     * Up to so many documents all that is deleted is merged away at each commit, since the words of what is gone would
     * still weigh in the scores. It rewrites the segments concerned: well below a second up to here. Above, Lucene's own
     * merges do it in time, and until then the order of equally good hits may differ from that of a new index.
     */
    private static final int EXPUNGED_UP_TO = 20_000;

    private final Optional<IndexFolder> folder;
    private final Directory directory;
    private final String recordId;
    private final long fence;
    private final int expungedUpTo;
    private final IndexWriter writer;
    private final Ledger ledger;
    private long changeNumber;
    private @Nullable DirectoryReader reader;
    private @Nullable Generation current;

    private LiveIndex(
            Optional<IndexFolder> folder,
            Directory directory,
            String recordId,
            long fence,
            OpenMode mode,
            int expungedUpTo)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.recordId = recordId;
        this.fence = fence;
        this.expungedUpTo = expungedUpTo;
        this.writer = new IndexWriter(directory, config(mode));
        if (mode == OpenMode.CREATE) {
            this.ledger = Ledger.empty();
        } else {
            DirectoryReader last = DirectoryReader.open(directory);
            this.reader = last;
            this.ledger = Ledger.of(last);
            this.changeNumber = Long.parseLong(
                    last.getIndexCommit().getUserData().getOrDefault(IndexSchema.COMMIT_CHANGE_NUMBER, "0"));
        }
    }

    /** Merges run in the thread that commits: there is no other, and a commit is over when it returns. */
    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(IndexSchema.analyzer())
                .setOpenMode(mode)
                .setCommitOnClose(false)
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    }

    /**
     * Goes on from the newest good generation of this record, or from nothing.
     *
     * @param fence the writer's number, of one sequence for all writers of the folder: who begins later has a higher one.
     *     The holder of the highest may open again; for a process that holds the folder alone it is {@link
     *     IndexFolder#nextNumber}
     * @throws IndexFault when a later writer has begun, or this one's generation is being written to
     */
    public static LiveIndex open(IndexFolder folder, String recordId, long fence) {
        checkFence(folder, fence);
        Optional<Stamp> newest = newestOf(folder, recordId);
        if (newest.isPresent() && newest.get().number() == fence) {
            return opened(folder, recordId, fence, OpenMode.APPEND);
        }
        if (newest.isPresent() && copied(folder, newest.get().number(), fence)) {
            return opened(folder, recordId, fence, OpenMode.APPEND);
        }
        return begin(folder, recordId, fence);
    }

    /**
     * Begins from nothing, whatever is there. Until the first {@link #apply}, which must have the whole record, readers
     * keep what they have.
     *
     * @param fence as for {@link #open}
     */
    public static LiveIndex begin(IndexFolder folder, String recordId, long fence) {
        checkFence(folder, fence);
        folder.remove(fence);
        return opened(folder, recordId, fence, OpenMode.CREATE);
    }

    static LiveIndex inMemory(String recordId) {
        return inMemory(recordId, EXPUNGED_UP_TO);
    }

    /** @param expungedUpTo above so many documents Lucene merges away what is deleted when it will */
    static LiveIndex inMemory(String recordId, int expungedUpTo) {
        try {
            return new LiveIndex(
                    Optional.empty(), new ByteBuffersDirectory(), recordId, 0, OpenMode.CREATE, expungedUpTo);
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be built in memory: " + fault.getMessage(), fault);
        }
    }

    private static void checkFence(IndexFolder folder, long fence) {
        long last = folder.nextNumber() - 1;
        if (last > fence) {
            throw new IndexFault("The index \"" + folder.path(last) + "\" belongs to a later writer than number "
                    + fence + "; accepted: " + last + " by its holder, or a higher number.");
        }
    }

    private static Optional<Stamp> newestOf(IndexFolder folder, String recordId) {
        try (Generation newest = folder.openNewest().orElse(null)) {
            return Optional.ofNullable(newest)
                    .filter(generation -> generation.recordId().equals(recordId))
                    .map(Generation::stamp);
        }
    }

    private static boolean copied(IndexFolder folder, long number, long fence) {
        folder.remove(fence);
        try (Directory from = FSDirectory.open(folder.path(number));
                Directory to = FSDirectory.open(folder.path(fence))) {
            CommitCopy.copy(from, to);
            Generation.open(to, fence).close();
            return true;
        } catch (IOException | RuntimeException fault) {
            LOG.warn("The index {} cannot be taken over and is built anew: {}", folder.path(number), fault.toString());
            return false;
        }
    }

    private static LiveIndex opened(IndexFolder folder, String recordId, long fence, OpenMode mode) {
        try {
            Directory directory = FSDirectory.open(folder.path(fence));
            try {
                return new LiveIndex(Optional.of(folder), directory, recordId, fence, mode, EXPUNGED_UP_TO);
            } catch (IOException | RuntimeException fault) {
                directory.close();
                throw fault;
            }
        } catch (IOException fault) {
            throw new IndexFault(
                    "The index \"" + folder.path(fence) + "\" cannot be written to: " + fault.getMessage(), fault);
        }
    }

    /** All changes up to this one are in the index; 0 where it begins from nothing. */
    public synchronized long changeNumber() {
        return changeNumber;
    }

    /**
     * Brings the index up to these changes and gives its state, the same as the last time where there is nothing new.
     * Whoever asks closes it when it is replaced.
     *
     * @throws IndexFault when it cannot be written; the changes are then not in the index, which must be opened again
     */
    public synchronized Generation apply(Changes changes) {
        if (!changes.recordId().equals(recordId)) {
            throw new IndexFault("The changes are of the record \"" + changes.recordId() + "\"; accepted: \"" + recordId
                    + "\", of which the index is");
        }
        try {
            boolean news = write(changes);
            if (news || reader == null) {
                commit();
            }
            Generation generation = generation();
            folder.ifPresent(each -> each.removeBelow(fence));
            return generation;
        } catch (IOException | RuntimeException fault) {
            close();
            throw new IndexFault("The index cannot be written in " + directory + ": " + fault.getMessage(), fault);
        }
    }

    private boolean write(Changes changes) throws IOException {
        long before = changeNumber;
        changeNumber = Math.max(changeNumber, changes.upTo());
        List<Change> latest = latest(changes.list());
        boolean isFirst = reader == null;
        try {
            latest.parallelStream().forEach(change -> write(change, isFirst));
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
        for (Change change : latest) {
            changeNumber = Math.max(changeNumber, change.number());
        }
        return changeNumber > before || !latest.isEmpty();
    }

    /** Of each row its last change, unless it was applied already; so no two are about one row. */
    private List<Change> latest(List<Change> changes) throws IOException {
        Map<String, Change> byRow = new LinkedHashMap<>();
        for (Change change : changes) {
            if (ledger.isNew(change)) {
                byRow.merge(
                        Documents.rowOf(change), change, (one, other) -> one.number() < other.number() ? other : one);
            }
        }
        return List.copyOf(byRow.values());
    }

    /**
     * Called by several threads, each with another row: to take words apart is most of the work.
     *
     * @param isFirst whether the index has nothing yet, so that there is nothing to look for and replace
     */
    private void write(Change change, boolean isFirst) {
        Documents documents = Documents.of(change);
        try {
            if (isFirst) {
                writer.addDocuments(documents.list());
            } else {
                writer.updateDocuments(new Term(IndexSchema.ROW, Documents.rowOf(change)), documents.list());
            }
            synchronized (ledger) {
                ledger.put(change, documents.digest());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void commit() throws IOException {
        if (writer.getDocStats().maxDoc <= expungedUpTo) {
            writer.forceMergeDeletes();
        }
        writer.setLiveCommitData(Map.of(
                        IndexSchema.COMMIT_VERSION, Integer.toString(IndexSchema.VERSION),
                        IndexSchema.COMMIT_RECORD_ID, recordId,
                        IndexSchema.COMMIT_CHANGE_NUMBER, Long.toString(changeNumber),
                        IndexSchema.COMMIT_DIGEST, ledger.digest().hex(),
                        IndexSchema.COMMIT_REVIEW_DIGEST,
                                ledger.reviews().digest().hex(),
                        IndexSchema.COMMIT_REVIEW_COUNT,
                                Long.toString(ledger.reviews().count()))
                .entrySet());
        writer.commit();
        reopen();
    }

    private void reopen() throws IOException {
        DirectoryReader last = reader;
        DirectoryReader next = last == null ? DirectoryReader.open(directory) : DirectoryReader.openIfChanged(last);
        reader = next;
        current = null;
        IOUtils.close(last);
        ledger.committed(Objects.requireNonNull(next, "Lucene shows no commit after one was made"));
    }

    private Generation generation() throws IOException {
        Generation generation = current;
        if (generation == null || generation.isClosed()) {
            generation =
                    Generation.of(Objects.requireNonNull(reader, "Lucene shows no commit after one was made"), fence);
            current = generation;
        }
        return generation;
    }

    /**
     * Generations that were given out stay open. What is not committed is dropped, so that a fault in closing loses nothing:
     * a later writer may have taken the folder away.
     */
    @Override
    public synchronized void close() {
        try {
            IOUtils.close(reader, writer, directory);
        } catch (NoSuchFileException takenAway) {
            LOG.debug("The index in {} is gone: {}", directory, takenAway.toString());
        } catch (IOException | RuntimeException fault) {
            LOG.warn("The index in {} did not close: {}", directory, fault.toString());
        }
    }
}
