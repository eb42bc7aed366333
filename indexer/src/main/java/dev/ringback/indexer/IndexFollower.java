package dev.ringback.indexer;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFault;
import dev.ringback.index.IndexFolder;
import dev.ringback.index.LiveIndex;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.Leases;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings an index folder up to the record, again and again. Not thread-safe. */
public final class IndexFollower implements AutoCloseable {
    /** The lease of those who write a folder that they do not hold alone. */
    static final String LEASE = "index";

    /** Others wait this long after the one who held the lease was killed. */
    public static final Duration LEASE_LENGTH = HeldLease.LENGTH;

    private static final long NOTHING = -1;

    private final ChangeFeed feed;
    private final IndexFolder folder;
    private final Optional<HeldLease> lease;
    private long changeNumber;
    private @Nullable LiveIndex index;

    private IndexFollower(ChangeFeed feed, IndexFolder folder, Optional<HeldLease> lease, long changeNumber) {
        this.feed = feed;
        this.folder = folder;
        this.lease = lease;
        this.changeNumber = changeNumber;
    }

    /**
     * Of a folder that belongs to this process alone.
     *
     * @param from the generation of the record that is there already
     */
    public static IndexFollower ofOwnFolder(ChangeFeed feed, IndexFolder folder, Generation from) {
        return new IndexFollower(feed, folder, Optional.empty(), from.changeNumber());
    }

    /**
     * Of a folder that other machines may read and would write: one follower at a time on a record, by a lease.
     *
     * @param leaseLength {@link #LEASE_LENGTH} but in tests
     * @throws dev.ringback.store.StartFault when another process holds it
     */
    public static IndexFollower byLease(ChangeFeed feed, IndexFolder folder, Leases leases, Duration leaseLength) {
        HeldLease lease = HeldLease.take(leases, LEASE, "writes the index", leaseLength);
        return new IndexFollower(feed, folder, Optional.of(lease), NOTHING);
    }

    /**
     * The index with all that is in the record, if anything has come since the last time. Nobody needs to close it.
     *
     * @throws dev.ringback.store.LeaseLost when another process has taken over; it must end then
     * @throws IndexFault when the index cannot be written; the next call opens it again
     */
    public Optional<Generation> follow() {
        holding(() -> true); // at once, not at the next change: readers should not be left with two who think they lead
        if (feed.lastNumber() == changeNumber) {
            return Optional.empty();
        }
        try {
            LiveIndex open = open();
            var changes = feed.after(open.changeNumber());
            Generation generation = holding(() -> open.apply(changes));
            changeNumber = changes.upTo();
            return Optional.of(generation);
        } catch (IndexFault fault) {
            abandon(fault);
            throw fault;
        }
    }

    /** A folder that somebody deleted cannot be closed in order either. */
    private void abandon(IndexFault fault) {
        try {
            closeIndex();
        } catch (IndexFault second) {
            fault.addSuppressed(second);
        }
    }

    private LiveIndex open() {
        LiveIndex open = index;
        if (open == null) {
            open = holding(() -> LiveIndex.open(folder, feed.recordId(), number()));
            index = open;
        }
        return open;
    }

    /**
     * Above all that are there, and at least the fence. Asked for while nobody else can take the lease, and the folder of
     * that number is made before somebody can, so that who takes it later has a higher one.
     */
    private long number() {
        long fence = lease.map(held -> held.lease().fence()).orElse(0L);
        return Math.max(fence, folder.nextNumber());
    }

    private <T> T holding(Supplier<T> work) {
        return lease.isPresent() ? lease.get().holding(work) : work.get();
    }

    private void closeIndex() {
        LiveIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }

    /** Generations that were given out stay open. */
    @Override
    public void close() {
        try {
            closeIndex();
        } finally {
            lease.ifPresent(HeldLease::close);
        }
    }
}
