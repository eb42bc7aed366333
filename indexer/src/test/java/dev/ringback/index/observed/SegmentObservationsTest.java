package dev.ringback.index.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.InventedReviews;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewSources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class SegmentObservationsTest {
    private static final int REVIEWS = 400;
    private static final ReviewSources NO_SOURCES = ReviewSources.of(List.of());

    private static void add(IndexWriter writer, KeptReview kept) throws IOException {
        Document document = new Document();
        SearchFields.add(document, kept);
        ObservedFields.add(document, kept);
        writer.addDocument(document);
    }

    private static long told(Map<String, Observations> all) {
        return all.values().stream()
                .flatMap(one -> one.sources().stream())
                .mapToLong(source -> source.told().size())
                .sum();
    }

    @Test
    void aSegmentIsReadOnceAndForgottenWhenItIsClosed() throws IOException {
        InventedReviews reviews = new InventedReviews(3, false);
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < REVIEWS; i++) {
                add(writer, reviews.at(i));
            }
            writer.commit();
            CacheKey first;
            long before;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader leaf = reader.leaves().getFirst().reader();
                first = leaf.getCoreCacheHelper().getKey();
                assertFalse(SegmentObservations.isKept(first));
                before = told(ObservedReviews.of(reader, NO_SOURCES));
                assertTrue(before > REVIEWS / 20, "told " + before);
                assertSame(SegmentObservations.of(leaf), SegmentObservations.of(leaf));
                writer.deleteDocuments(new Term(SearchFields.ABOUT, InventedReviews.provider(0)));
                add(writer, reviews.at(REVIEWS + 1));
                writer.commit();
                try (DirectoryReader next = DirectoryReader.openIfChanged(reader)) {
                    Map<String, Observations> after = ObservedReviews.of(next, NO_SOURCES);
                    assertFalse(after.containsKey(InventedReviews.provider(0)));
                    assertTrue(told(after) < before);
                    assertEquals(before, told(ObservedReviews.of(reader, NO_SOURCES)), "the older reader is as it was");
                }
                assertTrue(SegmentObservations.isKept(first));
            }
            assertFalse(SegmentObservations.isKept(first));
        }
    }
}
