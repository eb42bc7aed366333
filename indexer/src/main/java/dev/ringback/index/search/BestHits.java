package dev.ringback.index.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;

/** The first hits in an order: the highest rank first, and of equals the lowest id. Not thread-safe. */
final class BestHits {
    private final int size;
    private final PriorityQueue<Ranked> best;

    /** A document of the reader with what it is ordered by. */
    record Ranked(double rank, BytesRef id, int doc) {
        private boolean isBefore(double otherRank, BytesRef otherId) {
            return rank != otherRank ? rank > otherRank : id.compareTo(otherId) < 0;
        }
    }

    BestHits(int size) {
        this.size = size;
        this.best = new PriorityQueue<>(size) {
            @Override
            protected boolean lessThan(Ranked one, Ranked other) {
                return other.isBefore(one.rank, one.id);
            }
        };
    }

    /** Whether a hit of this rank can still be among them, if its id is low enough. */
    boolean mayTake(double rank) {
        return best.size() < size || size > 0 && rank >= best.top().rank;
    }

    /** @param id copied when it is kept */
    void offer(double rank, BytesRef id, int doc) {
        if (best.size() < size) {
            best.add(new Ranked(rank, BytesRef.deepCopyOf(id), doc));
        } else if (size > 0 && !best.top().isBefore(rank, id)) {
            best.updateTop(new Ranked(rank, BytesRef.deepCopyOf(id), doc));
        }
    }

    /** The documents, the first first; for once. */
    List<Integer> docs() {
        List<Integer> docs = new ArrayList<>();
        while (best.size() > 0) {
            docs.add(best.pop().doc);
        }
        Collections.reverse(docs);
        return docs;
    }
}
