package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the way there, the index is that of a rebuild. Each history follows from its seed, which a failure names. */
class LiveIndexHistoriesTest {
    private static final int IN_MEMORY = 100;
    private static final int ON_DISK = 12;
    private static final int TRANSACTIONS = 14;

    @TempDir
    Path temp;

    @Test
    void everyHistoryEndsInTheIndexOfARebuild() throws IOException {
        int searched = 0;
        for (long seed = 0; seed < IN_MEMORY; seed++) {
            History history = new History(seed, TRANSACTIONS);
            List<Changes> batches = seed % 2 == 0 ? history.inOrderWithRepeats() : history.inDisorder();
            try (LiveIndex index = LiveIndex.inMemory(History.RECORD)) {
                for (Changes batch : batches) {
                    index.apply(history.shuffled(batch)).close();
                }
                searched += assertRebuilt(history, index.apply(batches.getFirst()), seed);
                assertEquals(history.last(), index.changeNumber());
            }
        }
        assertTrue(searched > IN_MEMORY, "the searches find something: " + searched);
    }

    /** Every state on the way is right, and not only the last. */
    @Test
    void eachBatchInOrderGivesTheIndexOfThatMoment() throws IOException {
        for (long seed = 0; seed < 15; seed++) {
            History history = new History(seed, TRANSACTIONS);
            try (LiveIndex index = LiveIndex.inMemory(History.RECORD)) {
                for (Changes batch : history.batches()) {
                    try (Generation generation = index.apply(batch)) {
                        assertEquals(history.rebuilt(batch.upTo()), History.Content.of(generation), "seed " + seed);
                        assertEquals(batch.upTo(), generation.changeNumber());
                    }
                }
            }
        }
    }

    @Test
    void openingAgainBetweenBatchesMakesNoDifference() throws IOException {
        for (long seed = 0; seed < ON_DISK; seed++) {
            History history = new History(seed, TRANSACTIONS);
            Random random = new Random(seed);
            IndexFolder folder = new IndexFolder(temp.resolve("index-" + seed));
            long fence = 1;
            for (Changes batch : seed % 2 == 0 ? history.inOrderWithRepeats() : history.inDisorder()) {
                fence += random.nextInt(2);
                try (LiveIndex index = LiveIndex.open(folder, History.RECORD, fence)) {
                    index.apply(batch).close();
                }
            }
            assertRebuilt(history, folder.openNewest().orElseThrow(), seed);
            assertClean(folder.path(fence));
        }
    }

    private static int assertRebuilt(History history, Generation generation, long seed) throws IOException {
        try (generation) {
            History.Content content = History.Content.of(generation);
            assertEquals(content.digest(), content.recount(), "seed " + seed);
            assertEquals(history.rebuilt(history.last()), content, "seed " + seed);
            return content.found().get("phone").size();
        }
    }

    static void assertClean(Path generation) throws IOException {
        try (Directory directory = FSDirectory.open(generation);
                CheckIndex check = new CheckIndex(directory)) {
            assertTrue(check.checkIndex().clean, generation.toString());
        }
    }
}
