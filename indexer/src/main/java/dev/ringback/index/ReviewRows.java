package dev.ringback.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The reviews' part of the {@link Ledger}: what the last commit has is asked of it, and only what came since is held in
 * memory, so that millions of reviews cost nothing. Not thread-safe.
 */
final class ReviewRows {
    private final Map<String, Held> since = new HashMap<>();
    private Optional<DirectoryReader> committed = Optional.empty();
    private ContentDigest digest = ContentDigest.NOTHING;
    private long count;

    /** @param share empty for a tombstone */
    record Held(long number, Optional<ContentDigest> share) {
        static final Held NONE = new Held(-1, Optional.empty());
    }

    static ReviewRows of(DirectoryReader committed) throws IOException {
        Map<String, String> data = committed.getIndexCommit().getUserData();
        ReviewRows rows = new ReviewRows();
        rows.digest = digest(data);
        rows.count = count(data);
        rows.committed(committed);
        return rows;
    }

    /** As the commit says it. */
    static ContentDigest digest(Map<String, String> commit) {
        return ContentDigest.ofHex(commit.getOrDefault(IndexSchema.COMMIT_REVIEW_DIGEST, "0"));
    }

    /** As the commit says it. */
    static long count(Map<String, String> commit) {
        return Long.parseLong(commit.getOrDefault(IndexSchema.COMMIT_REVIEW_COUNT, "0"));
    }

    /** All that was put is in this commit. */
    void committed(DirectoryReader reader) {
        committed = Optional.of(reader);
        since.clear();
    }

    ContentDigest digest() {
        return digest;
    }

    /** Without tombstones. */
    long count() {
        return count;
    }

    void put(String row, Held held) throws IOException {
        Optional<ContentDigest> before = held(row).share;
        digest = digest.minus(before.orElse(ContentDigest.NOTHING)).plus(held.share.orElse(ContentDigest.NOTHING));
        count += (held.share.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
        since.put(row, held);
    }

    Held held(String row) throws IOException {
        Held held = since.get(row);
        return held != null || committed.isEmpty()
                ? Optional.ofNullable(held).orElse(Held.NONE)
                : inCommit(committed.get(), row);
    }

    private static Held inCommit(DirectoryReader reader, String row) throws IOException {
        Term term = new Term(IndexSchema.ROW, row);
        for (LeafReaderContext leaf : reader.leaves()) {
            int doc = live(leaf.reader(), term);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                return held(leaf.reader(), doc);
            }
        }
        return Held.NONE;
    }

    /** The one document of a review that is not deleted. */
    static int live(LeafReader leaf, Term row) throws IOException {
        PostingsEnum docs = leaf.postings(row, PostingsEnum.NONE);
        if (docs == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.getLiveDocs();
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }

    /** As it is stored. */
    static Optional<String> body(DirectoryReader reader, String row) throws IOException {
        Term term = new Term(IndexSchema.ROW, row);
        for (LeafReaderContext leaf : reader.leaves()) {
            int doc = live(leaf.reader(), term);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                return Optional.ofNullable(
                        leaf.reader().storedFields().document(doc).get(IndexSchema.BODY));
            }
        }
        return Optional.empty();
    }

    private static Held held(LeafReader leaf, int doc) throws IOException {
        NumericDocValues number = leaf.getNumericDocValues(IndexSchema.REVIEW_NUMBER);
        number.advanceExact(doc);
        BinaryDocValues share = leaf.getBinaryDocValues(IndexSchema.REVIEW_SHARE);
        boolean isThere = share != null && share.advanceExact(doc);
        return new Held(number.longValue(), isThere ? Optional.of(digest(share.binaryValue())) : Optional.empty());
    }

    private static ContentDigest digest(BytesRef bytes) {
        return ContentDigest.ofBytes(bytes.bytes, bytes.offset, bytes.length);
    }

    /** The reviews' part of the digest as the documents give it. Reads all of them: for tests. */
    static ContentDigest recount(DirectoryReader reader) throws IOException {
        ContentDigest sum = ContentDigest.NOTHING;
        for (LeafReaderContext leaf : reader.leaves()) {
            sum = sum.plus(recount(leaf.reader()));
        }
        return sum;
    }

    private static ContentDigest recount(LeafReader leaf) throws IOException {
        BinaryDocValues shares = leaf.getBinaryDocValues(IndexSchema.REVIEW_SHARE);
        Bits live = leaf.getLiveDocs();
        ContentDigest sum = ContentDigest.NOTHING;
        for (int doc = next(shares); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(shares)) {
            if (live == null || live.get(doc)) {
                sum = sum.plus(digest(shares.binaryValue()));
            }
        }
        return sum;
    }

    private static int next(@Nullable BinaryDocValues values) throws IOException {
        return values == null ? DocIdSetIterator.NO_MORE_DOCS : values.nextDoc();
    }
}
