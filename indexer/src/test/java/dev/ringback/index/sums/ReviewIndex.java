package dev.ringback.index.sums;

import dev.ringback.index.field.SearchFields;
import dev.ringback.model.KeptReview;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOUtils;

/** A Lucene index in memory of reviews and of other documents, and the reviews that should be in it. */
final class ReviewIndex implements AutoCloseable {
    private static final String ID = "id";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Map<String, KeptReview> reviews = new TreeMap<>();

    /** Merges only when told to. */
    ReviewIndex() throws IOException {
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setMergePolicy(NoMergePolicy.INSTANCE)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    /** In place of the one with the same id, if there is one. */
    void put(KeptReview review) throws IOException {
        Document document = new Document();
        String id = review.review().id();
        document.add(new StringField(ID, id, Store.NO));
        SearchFields.add(document, review);
        writer.updateDocument(new Term(ID, id), document);
        reviews.put(id, review);
    }

    /** Something that is no review. */
    void putOther() throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, "other", Store.NO));
        writer.addDocument(document);
    }

    void delete(String id) throws IOException {
        writer.deleteDocuments(new Term(ID, id));
        reviews.remove(id);
    }

    void merge() throws IOException {
        writer.getConfig().setMergePolicy(new TieredMergePolicy());
        writer.forceMerge(1);
        writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }

    Collection<KeptReview> reviews() {
        return reviews.values();
    }

    /** Ends a segment. */
    DirectoryReader open() throws IOException {
        writer.commit();
        return DirectoryReader.open(writer);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, directory);
    }
}
