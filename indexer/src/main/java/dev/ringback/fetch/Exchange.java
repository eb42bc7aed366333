package dev.ringback.fetch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The time of one exchange: what is waited for, until when, and how fast the body comes. Its own thread writes here, the
 * {@link Watch} reads and, when it is over time, closes the socket under it.
 */
final class Exchange implements AutoCloseable {
    /** @param detail what is said when it is met */
    private record Limit(long until, String detail) {
        boolean isMet(long now) {
            return now - until >= 0;
        }
    }

    private final Limits limits;
    private final LargeAnswers.Share share;
    private final Limit total;
    private volatile Limit stage;
    private final AtomicLong bytes = new AtomicLong();
    private volatile long bodyFrom;
    private volatile boolean inBody;
    private volatile @Nullable Socket socket;
    private volatile @Nullable String verdict;

    Exchange(Limits limits, long now, LargeAnswers.Share share) {
        this.limits = limits;
        this.share = share;
        this.total = new Limit(
                now + limits.total().toNanos(), "the answer was not whole within " + Measures.of(limits.total()));
        this.stage = total;
    }

    /** From now on this is waited for, no longer than that. */
    void expect(Duration within, String detail) {
        stage = new Limit(System.nanoTime() + within.toNanos(), detail);
    }

    void expectFirstByte() {
        expect(limits.firstByte(), "no byte came within " + Measures.of(limits.firstByte()) + " of the request");
    }

    /** What is left of the time for the whole, at least a moment. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, total.until - System.nanoTime()));
    }

    /** So much more of the answer is kept in memory. */
    void grows(int count) throws BrokenOff {
        share.grow(count, left());
    }

    /** Bytes of the answer came. */
    void came(int count) throws BrokenOff {
        grows(count);
        if (inBody && bytes.get() == 0) {
            bodyFrom = System.nanoTime();
        }
        bytes.addAndGet(inBody ? count : 0);
        stage = total;
    }

    /**
     * The head is read; what comes now is measured.
     *
     * @param ahead bytes of the body that came with the head
     */
    void beginBody(int ahead) {
        if (ahead > 0) {
            bodyFrom = System.nanoTime();
            bytes.set(ahead);
        }
        inBody = true;
    }

    /** Holds what must be closed when time is over; at once, when it is over already. */
    void hold(Socket opened) throws IOException {
        socket = opened;
        opened.setSoTimeout(Math.toIntExact(2 * limits.total().toMillis())); // should the watch ever fail
        if (verdict != null) {
            opened.close();
        }
    }

    /** Which limit is met, if one is. */
    Optional<String> overdue(long now) {
        Limit waitedFor = stage;
        if (total.isMet(now)) {
            return Optional.of(total.detail);
        }
        if (waitedFor.isMet(now)) {
            return Optional.of(waitedFor.detail);
        }
        return isSlow(now) ? Optional.of(slow()) : Optional.empty();
    }

    private boolean isSlow(long now) {
        long came = bytes.get();
        double seconds = (now - bodyFrom) / 1e9;
        return came > 0
                && now - bodyFrom >= limits.slowAfter().toNanos()
                && came < seconds * limits.leastBytesPerSecond();
    }

    private String slow() {
        return "after " + Measures.of(limits.slowAfter()) + " the body still came at less than "
                + Measures.of(limits.leastBytesPerSecond()) + " a second";
    }

    /** Ends it from outside: whoever reads gets an error at once, and finds here why. */
    void giveUp(String detail) {
        verdict = detail;
        close();
    }

    Optional<String> verdict() {
        return Optional.ofNullable(verdict);
    }

    @Override
    public void close() {
        Socket open = socket;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException fault) {
            // It is closed as far as it can be.
        }
    }
}
