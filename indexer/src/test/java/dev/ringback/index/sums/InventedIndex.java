package dev.ringback.index.sums;

import dev.ringback.index.InventedReviews;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.KeptReview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Many invented reviews in a Lucene index on disk, with the fields of the sums alone, in the segments that merging leaves. */
final class InventedIndex {
    private static final long SEED = 20261122;

    /** So many reviews a commit, as an import does. */
    private static final int BATCH = 100_000;

    private InventedIndex() {}

    /** @param also what else is made of each review */
    static DirectoryReader write(Path path, int size, ObjIntConsumer<KeptReview> also) throws IOException {
        InventedReviews reviews = new InventedReviews(SEED, false);
        try (Directory directory = FSDirectory.open(path);
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler()))) {
            for (int i = 0; i < size; i++) {
                KeptReview review = reviews.at(i);
                Document document = new Document();
                SearchFields.add(document, review);
                writer.addDocument(document);
                also.accept(review, i);
                if (i % BATCH == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        return DirectoryReader.open(FSDirectory.open(path));
    }
}
