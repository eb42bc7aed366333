package dev.ringback.index.sums;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What a segment was written with, which never changes. Immutable and thread-safe. */
final class SegmentSums {
    private static final int NO_REVIEW = -1;

    /** Of the segments that are open in any reader. */
    private static final Map<IndexReader.CacheKey, Kept> OPEN = new ConcurrentHashMap<>();

    private final Part part;
    private final int[] rowOfDoc;

    /** The sums of a segment, once somebody has asked; who asks at the same time waits. */
    private static final class Kept {
        private @Nullable SegmentSums sums;

        synchronized SegmentSums get(LeafReader leaf) throws IOException {
            SegmentSums found = sums;
            if (found == null) {
                found = new SegmentSums(leaf);
                sums = found;
            }
            return found;
        }
    }

    private SegmentSums(LeafReader leaf) throws IOException {
        Columns.Read read = Columns.read(leaf);
        int[] rowOf = new int[read.docs().length];
        this.part = Part.of(read.columns(), rowOf);
        this.rowOfDoc = new int[rowOf.length == 0 ? 0 : leaf.maxDoc()];
        Arrays.fill(rowOfDoc, NO_REVIEW);
        for (int i = 0; i < rowOf.length; i++) {
            rowOfDoc[read.docs()[i]] = rowOf[i];
        }
    }

    static SegmentSums of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper helper = leaf.getCoreCacheHelper();
        if (helper == null) {
            return new SegmentSums(leaf);
        }
        Kept kept = OPEN.get(helper.getKey());
        if (kept == null) {
            kept = OPEN.computeIfAbsent(helper.getKey(), missing -> new Kept());
            helper.addClosedListener(OPEN::remove);
        }
        return kept.get(leaf);
    }

    /** How many segments are kept. */
    static int keptCount() {
        return OPEN.size();
    }

    /** All reviews, the deleted ones too. */
    Part part() {
        return part;
    }

    /**
     * Those that are deleted.
     *
     * @param live none where no document is deleted
     */
    Optional<Part> deleted(@Nullable Bits live) {
        if (live == null) {
            return Optional.empty();
        }
        int[] rows = IntStream.range(0, rowOfDoc.length)
                .filter(doc -> rowOfDoc[doc] != NO_REVIEW && !live.get(doc))
                .map(doc -> rowOfDoc[doc])
                .sorted()
                .toArray();
        return rows.length == 0 ? Optional.empty() : Optional.of(part.pick(rows));
    }

    long bytes() {
        return part.bytes() + 4L * rowOfDoc.length;
    }
}
