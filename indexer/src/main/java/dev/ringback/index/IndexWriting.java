package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Writes a whole index into an empty directory, on disk or in memory alike. */
final class IndexWriting {
    private IndexWriting() {}

    static void write(Directory directory, List<CatalogueRow> rows, String recordState) throws IOException {
        Documents documents = Documents.of(rows);
        IndexWriterConfig config = new IndexWriterConfig(IndexSchema.analyzer());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            writer.addDocuments(documents.list());
            writer.setLiveCommitData(Map.of(
                            IndexSchema.COMMIT_VERSION, Integer.toString(IndexSchema.VERSION),
                            IndexSchema.COMMIT_RECORD_STATE, recordState,
                            IndexSchema.COMMIT_DIGEST, documents.digest())
                    .entrySet());
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /** An index in memory, for ranking straight from files. */
    static Directory inMemory(List<CatalogueRow> rows) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        write(directory, rows, "");
        return directory;
    }
}
