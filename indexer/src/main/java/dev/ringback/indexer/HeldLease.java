package dev.ringback.indexer;

import dev.ringback.store.Leases;
import dev.ringback.store.Leases.Holder;
import dev.ringback.store.Leases.Lease;
import dev.ringback.store.StartFault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed for as long as it is open, and given back at the end. */
final class HeldLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

    /** How long others wait after the holder was killed: three renewals fit, so one may be missed. */
    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final String NAMELESS = "a machine without a name";

    private static final Pattern OURS = Pattern.compile("process (\\d{1,18}) on (.*)");

    private final Leases leases;
    private final Lease lease;
    private final Duration length;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease").factory());

    private final Future<?> next;

    private HeldLease(Leases leases, Lease lease, Duration length) {
        this.leases = leases;
        this.lease = lease;
        this.length = length;
        long third = length.toMillis() / 3;
        this.next = renewal.scheduleAtFixedRate(this::renew, third, third, TimeUnit.MILLISECONDS);
    }

    /**
     * @param does what the holder does, for the one who is kept from it
     * @param length how long others wait after the holder was killed, {@link #LENGTH} but in tests
     * @throws StartFault when somebody else holds it
     */
    static HeldLease take(Leases leases, String name, String does, Duration length) {
        return leases.take(name, us(), length)
                .or(() -> leases.holder(name)
                        .map(Holder::holder)
                        .filter(HeldLease::isDead)
                        .flatMap(dead -> leases.takeOver(name, dead, us(), length)))
                .map(lease -> new HeldLease(leases, lease, length))
                .orElseThrow(() -> busy(leases, name, does));
    }

    /** A process of this machine that is gone was killed, and nobody need wait until its lease runs out. */
    private static boolean isDead(String holder) {
        Matcher named = OURS.matcher(holder);
        return named.matches()
                && !named.group(2).equals(NAMELESS)
                && named.group(2).equals(machine())
                && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty();
    }

    private static StartFault busy(Leases leases, String name, String does) {
        String holder = leases.holder(name)
                .map(one -> one.holder() + ", whose lease ends in " + one.secondsLeft() + " s unless it is renewed")
                .orElse("another process, just now");
        return new StartFault(
                "Only one process " + does + " at a time, and that is " + holder + ". Wait for it, or stop it first.");
    }

    private static String us() {
        return "process " + ProcessHandle.current().pid() + " on " + machine();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return NAMELESS;
        }
    }

    /** A database that is away for a moment may be back for the next one; what is written asks for the lease anyway. */
    private void renew() {
        try {
            if (!leases.renew(lease, length)) {
                next.cancel(false); // whoever writes under it is told that it is lost
            }
        } catch (RuntimeException fault) {
            LOG.warn("The lease \"{}\" could not be renewed: {}", lease.name(), fault.toString());
        }
    }

    Lease lease() {
        return lease;
    }

    /**
     * Does the work while nobody else can take the lease.
     *
     * @throws dev.ringback.store.LeaseLost when somebody has
     */
    <T> T holding(Supplier<T> work) {
        return leases.holding(lease, work);
    }

    @Override
    public void close() {
        next.cancel(false);
        renewal.shutdownNow();
        try {
            leases.giveBack(lease);
        } catch (RuntimeException fault) {
            LOG.warn("The lease \"{}\" could not be given back and will run out: {}", lease.name(), fault.toString());
        }
    }
}
