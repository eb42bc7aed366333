package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.form.Json;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.ReviewStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How long a file of 15,000 real reviews takes from its first byte to an index, step by step. */
@Tag("measure")
class ReviewImportMeasureIT {
    private static final int ROUNDS = 4;

    @TempDir
    Path temp;

    @Test
    void fifteenThousandReviews() throws IOException {
        Optional<Path> file = ReviewImportIT.shared("reviews-google-play/reviews.jsonl");
        assumeTrue(file.isPresent());
        try (RecordForTests record = new RecordForTests(temp.resolve("record"))) {
            DataFolderOnDisk data = new DataFolderOnDisk(temp.resolve("data"));
            data.provider("paytm").provider("phonepe").provider("bharatpe");
            for (int round = 1; round <= ROUNDS; round++) {
                record.clear();
                record.bean(Pipeline.class).load(data.path(), TODAY);
                System.out.println("MEASURE import, round " + round + ": "
                        + round(record, file.get(), temp.resolve("index-" + round)) + "; raw Lucene "
                        + lucene(file.get(), temp.resolve("lucene-" + round)) + " ms");
            }
        }
    }

    private static String round(RecordForTests record, Path file, Path index) throws IOException {
        long begun = System.nanoTime();
        ImportReport report = ImportRig.run(
                record.bean(CatalogueStore.class),
                record.bean(ReviewStore.class),
                file,
                List.of("stars=rating", "date=created_at", "repliedAt=replied_at"),
                new ImportRig());
        long imported = System.nanoTime();
        assertEquals(15_000, report.written().added());
        record.bean(ReviewUpkeep.class).catchUp();
        long judged = System.nanoTime();
        record.bean(ChangeFeed.class).after(0);
        long fed = System.nanoTime();
        try (Generation generation = record.bean(Pipeline.class).index(new IndexFolder(index))) {
            long indexed = System.nanoTime();
            assertEquals(record.bean(ChangeFeed.class).lastNumber(), generation.changeNumber());
            long total = indexed - begun - (fed - judged);
            return "import %d, judge %d, feed alone %d, index %d ms; %.0f reviews/s in all; %d verdicts below 1000"
                    .formatted(
                            (imported - begun) / 1_000_000,
                            (judged - imported) / 1_000_000,
                            (fed - judged) / 1_000_000,
                            (indexed - fed) / 1_000_000,
                            15_000 * 1e9 / total,
                            Long.parseLong(record.query(
                                            "SELECT count(*) FROM review WHERE (verdict ->> 'permille')::integer < 1000")
                                    .getFirst()));
        }
    }

    /** The same fields, neither masked, read, judged nor kept in a database. */
    private static long lucene(Path file, Path folder) throws IOException {
        long begun = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
            for (String line : Files.readAllLines(file)) {
                JsonNode row = Json.tree(line);
                Document document = new Document();
                document.add(new KeywordField("id", row.path("id").asString(), Store.YES));
                document.add(new KeywordField("provider", row.path("provider").asString(), Store.YES));
                document.add(
                        new NumericDocValuesField("stars", row.path("rating").asInt()));
                document.add(new TextField("text", row.path("text").asString(""), Store.NO));
                document.add(new StoredField("body", line));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
