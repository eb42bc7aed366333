package dev.ringback.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many answers may be large at a time, so that a thousand hosts that send at once cannot fill the heap. Small answers
 * never wait. Thread-safe.
 */
final class LargeAnswers {
    /** Most pages are larger, but hosts that dawdle send less than this within the time they have. */
    private static final int SMALL_BYTES = 64 * 1024;

    /** A page of 2 MiB takes up to four times as much, wire, content and copies; feeds and sitemaps are few. */
    private static final long HEAP_FOR_ONE = 16L << 20;

    private static final int LEAST = 2;

    private final Semaphore free;

    LargeAnswers() {
        this((int) Math.max(LEAST, Runtime.getRuntime().maxMemory() / 2 / HEAP_FOR_ONE));
    }

    LargeAnswers(int atATime) {
        this.free = new Semaphore(atATime, true);
    }

    Share share() {
        return new Share();
    }

    /** What one answer takes; used by its own thread alone. */
    final class Share implements AutoCloseable {
        private long bytes;
        private boolean isLarge;

        /**
         * More of the answer is kept.
         *
         * @param patience how long to wait for others to end
         */
        void grow(int count, Duration patience) throws BrokenOff {
            bytes += count;
            if (bytes > SMALL_BYTES && !isLarge) {
                isLarge = acquired(patience);
                if (!isLarge) {
                    throw new BrokenOff(
                            Reply.Fault.TOO_SLOW, "too many other large answers were on their way at the same time");
                }
            }
        }

        private boolean acquired(Duration patience) {
            try {
                return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            if (isLarge) {
                isLarge = false;
                free.release();
            }
        }
    }
}
