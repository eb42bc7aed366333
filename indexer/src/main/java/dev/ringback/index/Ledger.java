package dev.ringback.index;

import dev.ringback.form.Change;
import dev.ringback.form.RowKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/**
 * What the index holds of each row: the number of the last change and the row's share of the digest. The catalogue's are in
 * memory, some 200 bytes a row and a few MB for all; those of reviews are asked of the last commit. Not thread-safe.
 */
final class Ledger {
    private static final Held NONE = new Held(-1, ContentDigest.NOTHING);

    private final Map<String, Held> rows = new HashMap<>();
    private final ReviewRows reviews;
    private ContentDigest catalogue = ContentDigest.NOTHING;

    private record Held(long number, ContentDigest digest) {}

    private Ledger(ReviewRows reviews) {
        this.reviews = reviews;
    }

    static Ledger empty() {
        return new Ledger(new ReviewRows());
    }

    static Ledger of(DirectoryReader committed) throws IOException {
        Map<String, List<IndexEntry>> byRow = new HashMap<>();
        IndexEntry.catalogue(committed)
                .forEach(entry -> byRow.computeIfAbsent(entry.row(), row -> new ArrayList<>())
                        .add(entry));
        Ledger ledger = new Ledger(ReviewRows.of(committed));
        byRow.forEach(
                (row, list) -> ledger.putCatalogue(row, new Held(list.getFirst().number(), ContentDigest.of(list))));
        return ledger;
    }

    /** What was put is in this commit, of which it is asked from now on. */
    void committed(DirectoryReader reader) {
        reviews.committed(reader);
    }

    /** Whether the change is later than what is held of its row; one that was applied already is not. */
    boolean isNew(Change change) throws IOException {
        String row = Documents.rowOf(change);
        long held = change.kind() == RowKind.REVIEW ? reviews.held(row).number() : rows.getOrDefault(row, NONE).number;
        return held < change.number();
    }

    /** The row is now as this change says: what it added to the digest goes, what it adds comes. */
    void put(Change change, ContentDigest share) throws IOException {
        String row = Documents.rowOf(change);
        if (change.kind() == RowKind.REVIEW) {
            reviews.put(row, new ReviewRows.Held(change.number(), change.node().map(node -> share)));
        } else {
            putCatalogue(row, new Held(change.number(), share));
        }
    }

    private void putCatalogue(String row, Held held) {
        catalogue = catalogue.minus(rows.getOrDefault(row, NONE).digest).plus(held.digest);
        rows.put(row, held);
    }

    /** Of all that is held. */
    ContentDigest digest() {
        return catalogue.plus(reviews.digest());
    }

    /** Their part of {@link #digest}, and how many they are. */
    ReviewRows reviews() {
        return reviews;
    }
}
