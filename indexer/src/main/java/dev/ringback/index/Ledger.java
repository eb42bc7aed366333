package dev.ringback.index;

import dev.ringback.form.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index holds of each row, in memory: the number of the last change and the row's share of the digest. Some 200
 * bytes a row, a few MB for the whole catalogue. Not thread-safe.
 */
final class Ledger {
    private static final Held NONE = new Held(-1, ContentDigest.NOTHING);

    private final Map<String, Held> rows = new HashMap<>();
    private ContentDigest digest = ContentDigest.NOTHING;

    private record Held(long number, ContentDigest digest) {}

    static Ledger of(List<IndexEntry> entries) {
        Map<String, List<IndexEntry>> byRow = new HashMap<>();
        entries.forEach(entry ->
                byRow.computeIfAbsent(entry.row(), row -> new ArrayList<>()).add(entry));
        Ledger ledger = new Ledger();
        byRow.forEach((row, list) -> ledger.put(row, list.getFirst().number(), ContentDigest.of(list)));
        return ledger;
    }

    /** Whether the change is later than what is held of its row; one that was applied already is not. */
    boolean isNew(Change change) {
        return held(Documents.rowOf(change)).number < change.number();
    }

    /** The row is now as this change says: what it added to the digest goes, what it adds comes. */
    void put(String row, long number, ContentDigest share) {
        digest = digest.minus(held(row).digest).plus(share);
        rows.put(row, new Held(number, share));
    }

    private Held held(String row) {
        return rows.getOrDefault(row, NONE);
    }

    ContentDigest digest() {
        return digest;
    }
}
