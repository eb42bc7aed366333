package dev.ringback.index.sums;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What some segments were written with, which never changes, added up together: two segments apart cost a question twice as much
 * as one. Immutable and thread-safe.
 */
final class Block {
    private static final int NO_REVIEW = -1;

    /** By the segments, each in one at most, as long as all of them are open in any reader. */
    private static final Map<Set<CacheKey>, Kept> OPEN = new ConcurrentHashMap<>();

    private final Part part;
    private final Map<CacheKey, int[]> rowsOfDocs = new HashMap<>();

    /** A block, once somebody has asked; who asks at the same time waits. */
    private static final class Kept {
        private @Nullable Block block;

        synchronized Block get(List<LeafReader> leaves) throws IOException {
            Block found = block;
            if (found == null) {
                found = new Block(leaves);
                block = found;
            }
            return found;
        }
    }

    private Block(List<LeafReader> leaves) throws IOException {
        ColumnReading reading = new ColumnReading(leaves);
        int[] rowOf =
                new int[reading.docs().stream().mapToInt(docs -> docs.length).sum()];
        this.part = Part.of(reading.columns(), rowOf);
        int first = 0;
        for (int i = 0; i < leaves.size(); i++) {
            int[] docs = reading.docs().get(i);
            int[] rows = new int[leaves.get(i).maxDoc()];
            Arrays.fill(rows, NO_REVIEW);
            for (int at = 0; at < docs.length; at++) {
                rows[docs[at]] = rowOf[first + at];
            }
            first += docs.length;
            rowsOfDocs.put(key(leaves.get(i)), rows);
        }
    }

    private static CacheKey key(LeafReader leaf) {
        return leaf.getCoreCacheHelper().getKey();
    }

    /** @param leaves segments of a directory, open */
    static Block of(List<LeafReader> leaves) throws IOException {
        Set<CacheKey> keys = new HashSet<>();
        leaves.forEach(leaf -> keys.add(key(leaf)));
        Kept kept = OPEN.get(keys);
        if (kept == null) {
            OPEN.keySet().removeIf(older -> !Collections.disjoint(older, keys));
            kept = OPEN.computeIfAbsent(Set.copyOf(keys), missing -> new Kept());
            for (LeafReader leaf : leaves) {
                leaf.getCoreCacheHelper().addClosedListener(Block::drop);
            }
        }
        return kept.get(leaves);
    }

    private static void drop(CacheKey closed) {
        OPEN.keySet().removeIf(keys -> keys.contains(closed));
    }

    /** How many are kept that have the segment. */
    static long keptCount(CacheKey segment) {
        return OPEN.keySet().stream().filter(keys -> keys.contains(segment)).count();
    }

    /** All reviews, the deleted ones too. */
    Part part() {
        return part;
    }

    /** Those that are deleted in these readers of the segments. */
    Optional<Part> deleted(List<LeafReader> leaves) {
        List<int[]> rows = new ArrayList<>();
        for (LeafReader leaf : leaves) {
            Bits live = leaf.getLiveDocs();
            int[] rowOfDoc = rowsOfDocs.getOrDefault(key(leaf), new int[0]);
            if (live != null) {
                rows.add(IntStream.range(0, rowOfDoc.length)
                        .filter(doc -> rowOfDoc[doc] != NO_REVIEW && !live.get(doc))
                        .map(doc -> rowOfDoc[doc])
                        .toArray());
            }
        }
        int[] all = rows.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        return all.length == 0 ? Optional.empty() : Optional.of(part.pick(all));
    }

    long bytes() {
        return part.bytes()
                + rowsOfDocs.values().stream()
                        .mapToLong(rows -> 4L * rows.length)
                        .sum();
    }
}
