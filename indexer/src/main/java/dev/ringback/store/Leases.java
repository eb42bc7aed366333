package dev.ringback.store;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One at a time, over all machines on one record. Who takes a lease that has run out gets a higher fence, and the one who
 * held it before (it may only have slept) finds its own too low. All times are the database's. Thread-safe.
 */
@Singleton
public class Leases {
    private final LeaseRows rows;

    Leases(LeaseRows rows) {
        this.rows = rows;
    }

    /**
     * @param name what there may be one of: {@code crawl} or {@code index}
     * @param fence grows with every holder
     */
    public record Lease(String name, long fence) {}

    /**
     * Takes the lease from a holder that is known to be dead. Should it live after all, its fence is too low from now on.
     *
     * @param dead the holder's name, as {@link #holder} gave it
     */
    @Transactional
    public Optional<Lease> takeOver(String name, String dead, String holder, Duration length) {
        rows.end(name, dead);
        return take(name, holder, length);
    }

    /** Who keeps us from it. */
    public record Holder(String holder, long secondsLeft) {}

    /**
     * Takes the lease if nobody holds it.
     *
     * @param holder for people: process and machine
     */
    @Transactional
    public Optional<Lease> take(String name, String holder, Duration length) {
        return rows.take(name, holder, length.toMillis()).stream().findFirst().map(fence -> new Lease(name, fence));
    }

    @Transactional(readOnly = true)
    public Optional<Holder> holder(String name) {
        return rows.find(name).map(row -> new Holder(row.holder(), row.secondsLeft()));
    }

    /** Holds it for longer; false: it has been taken by another. */
    @Transactional
    public boolean renew(Lease lease, Duration length) {
        return rows.renew(lease.name(), lease.fence(), length.toMillis()) == 1;
    }

    @Transactional
    public void giveBack(Lease lease) {
        rows.giveBack(lease.name(), lease.fence());
    }

    /**
     * Sees to it, until the transaction it is called in ends, that nobody else takes the lease.
     *
     * @throws LeaseLost when somebody has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Lease lease) {
        if (!rows.lockedFence(lease.name()).equals(List.of(lease.fence()))) {
            throw new LeaseLost(lease.name());
        }
    }

    /** Until the transaction it is called in ends, whoever holds the lease writes nothing under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepOut(String name) {
        rows.lock(name);
    }

    /** Runs within a transaction that nobody else can take the lease before the end of. */
    @Transactional
    public <T> T holding(Lease lease, Supplier<T> work) {
        hold(lease);
        return work.get();
    }
}
