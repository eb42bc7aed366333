package dev.ringback.extract.times;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by the run of letters or of figures they begin with. Asked at each word of a page, and nearly always in vain. */
final class ByFirstWord<T> {
    private static final int HASHES = 1 << 14;

    private final Map<String, List<T>> phrases = new HashMap<>();

    /** Hashes of the first words, so that most words of a text are known to begin none before they are cut out. */
    private final BitSet hashes = new BitSet(HASHES);

    /** In the order they came in, until {@link #sort}. */
    List<T> at(String first) {
        hashes.set(hash(first, 0, first.length()));
        return phrases.computeIfAbsent(first, key -> new ArrayList<>());
    }

    void sort(Comparator<T> order) {
        phrases.values().forEach(all -> all.sort(order));
    }

    List<T> of(FoldedText text, int from, int to) {
        return hashes.get(hash(text.folded(), from, to))
                ? phrases.getOrDefault(text.folded().substring(from, to), List.of())
                : List.of();
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 14) & HASHES - 1;
    }
}
