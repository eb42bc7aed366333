package dev.ringback.indexer;

import dev.ringback.review.TextReading;
import dev.ringback.review.aspect.AspectReader;
import dev.ringback.review.integrity.Integrity;
import dev.ringback.store.ReviewStore;
import jakarta.inject.Singleton;

/**
 * Sees to it that every review of the record is read by the reader of this build and judged among all others. What is due
 * follows from the record alone, so that it is made up for after a kill. Thread-safe.
 */
@Singleton
public class ReviewUpkeep {
    /** Read anew in one transaction: a second's work. */
    private static final int REREAD_AT_ONCE = 2_000;

    private final ReviewStore store;

    ReviewUpkeep(ReviewStore store) {
        this.store = store;
    }

    /**
     * What was to be done.
     *
     * @param reread texts that an older reader had read
     * @param judged verdicts that are new or others than before
     */
    public record Done(int reread, int judged) {}

    /** Cheap where nothing is due. */
    public Done catchUp() {
        int reread = 0;
        int more;
        do {
            more = store.reread(AspectReader.VERSION, REREAD_AT_ONCE, TextReading::of);
            reread += more;
        } while (more > 0);
        return new Done(reread, store.isJudgingDue() ? store.judge(Integrity::judge) : 0);
    }
}
