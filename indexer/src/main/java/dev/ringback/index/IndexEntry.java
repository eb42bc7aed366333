package dev.ringback.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * What is stored of one document; all that is not for search.
 *
 * @param row the row it stands for, {@code KIND/key}
 * @param number the change number of the row
 * @param slug the provider it is about; empty for a tombstone, as are {@code id} and {@code body}
 * @param body the entry in the data form, as canonical JSON
 */
record IndexEntry(IndexSchema.Type type, String row, long number, int position, String slug, String id, String body) {

    /** An order of the content alone: whatever the history, the same entries are read in the same order. */
    static final Comparator<IndexEntry> ORDER = Comparator.comparing(IndexEntry::type)
            .thenComparing(IndexEntry::slug)
            .thenComparing(IndexEntry::position)
            .thenComparing(IndexEntry::id)
            .thenComparing(IndexEntry::row);

    static IndexEntry tombstone(String row, long number) {
        return new IndexEntry(IndexSchema.Type.TOMBSTONE, row, number, 0, "", "", "");
    }

    /** The catalogue: all that is not deleted and no review, tombstones too, in {@link #ORDER}. */
    static List<IndexEntry> catalogue(DirectoryReader reader) throws IOException {
        List<IndexEntry> entries = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf.reader(), entries);
        }
        entries.sort(ORDER);
        return entries;
    }

    private static void add(LeafReader leaf, List<IndexEntry> entries) throws IOException {
        PostingsEnum docs = leaf.postings(new Term(IndexSchema.PART, IndexSchema.CATALOGUE), PostingsEnum.NONE);
        if (docs == null) {
            return;
        }
        StoredFields stored = leaf.storedFields();
        Bits live = leaf.getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                entries.add(of(stored.document(doc)));
            }
        }
    }

    private static IndexEntry of(Document document) {
        return new IndexEntry(
                IndexSchema.Type.named(text(document, IndexSchema.TYPE)),
                text(document, IndexSchema.ROW),
                number(document, IndexSchema.NUMBER).longValue(),
                number(document, IndexSchema.POSITION).intValue(),
                text(document, IndexSchema.SLUG),
                text(document, IndexSchema.ID),
                text(document, IndexSchema.BODY));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNullElse(document.get(field), "");
    }

    private static Number number(Document document, String field) {
        return document.getField(field).numericValue();
    }

    boolean isTombstone() {
        return type == IndexSchema.Type.TOMBSTONE;
    }

    /** The document as it is stored; what it is found by is added to it. */
    Document document() {
        Document document = new Document();
        document.add(new StringField(IndexSchema.PART, IndexSchema.CATALOGUE, Store.NO));
        document.add(new StringField(IndexSchema.TYPE, type.name().toLowerCase(Locale.ROOT), Store.YES));
        document.add(new StringField(IndexSchema.ROW, row, Store.YES));
        document.add(new StoredField(IndexSchema.NUMBER, number));
        document.add(new StoredField(IndexSchema.POSITION, position));
        if (!isTombstone()) {
            document.add(new KeywordField(IndexSchema.SLUG, slug, Store.YES));
            document.add(new StringField(IndexSchema.ID, id, Store.YES));
            document.add(new StoredField(IndexSchema.BODY, body));
        }
        return document;
    }
}
