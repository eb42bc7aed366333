package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.model.FactChange;
import dev.ringback.model.WatchedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index as it follows: one row at a time, one writer at a time. The companies are invented. */
class LiveIndexTest {
    @TempDir
    Path temp;

    private IndexFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new IndexFolder(temp.resolve("index"));
    }

    @Test
    void nothingNewGivesTheSameGeneration() {
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            Generation first = index.apply(Rows.changes("one", 5));
            assertSame(first, index.apply(Rows.changes("one", 5)));
            assertSame(first, index.apply(new Changes("one", 3, List.of())));
            try (Generation second = index.apply(new Changes("one", 6, List.of()))) {
                assertNotSame(first, second, "the record has moved on");
                assertEquals("one/6", second.recordState());
                assertEquals(first.digest(), second.digest());
            }
            first.close();
        }
    }

    @Test
    void aRowThatIsGoneIsFoundAndCountedNowhere() throws IOException {
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            index.apply(Rows.changes("one", 5)).close();
            try (Generation generation = index.apply(gone(7, "example-pay"))) {
                assertEquals(2, generation.documentCount(), "the till and the incident");
                assertTrue(generation.dossier("example-pay").isEmpty());
                assertEquals(List.of("the-till"), slugs(generation, ""));
                assertEquals(List.of(), slugs(generation, "offline"));
                assertEquals(generation.digest(), generation.recount());
            }
        }
    }

    @Test
    void whatIsGoneIsNotBroughtBackByAnOlderChangeAlsoAfterOpeningAgain() {
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            index.apply(gone(7, "example-pay")).close();
        }
        try (LiveIndex index = LiveIndex.open(folder, "one", 2)) {
            assertEquals(7, index.changeNumber());
            try (Generation generation = index.apply(Rows.changes("one", 5))) {
                assertTrue(generation.dossier("example-pay").isEmpty());
                assertEquals(7, generation.changeNumber());
            }
            try (Generation generation = index.apply(Rows.changes("one", 8))) {
                assertTrue(generation.dossier("example-pay").isPresent(), "but by a later one");
            }
        }
    }

    @Test
    void aChangeOfAnotherRecordIsRefused() {
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            IndexFault fault = assertThrows(IndexFault.class, () -> index.apply(Rows.changes("other", 5)));
            assertEquals(
                    "The changes are of the record \"other\"; accepted: \"one\", of which the index is",
                    fault.getMessage());
        }
    }

    @Test
    void theIndexOfAnotherRecordIsBegunFromNothingAndReadUntilThen() {
        write("one", 1, 5);
        try (LiveIndex index = LiveIndex.open(folder, "other", 2)) {
            assertEquals(0, index.changeNumber());
            assertEquals("one/5", state(), "until there is something to read");
            index.apply(Rows.changes("other", 3)).close();
            assertEquals("other/3", state());
        }
        assertFalse(Files.exists(folder.path(1)));
    }

    @Test
    void sourcesComeByKeyAndFactChangesNewestFirst() {
        List<CatalogueRow> rows = new ArrayList<>();
        for (String id : List.of("b", "c", "a")) {
            rows.add(Rows.source(id, "p", ""));
        }
        List<String> moments = List.of(
                "2026-11-21T10:00:00Z", "2026-11-21T10:00:00.5Z", "2026-11-21T12:00:00+03:00", "2026-11-22T00:00:00Z");
        for (String at : moments) {
            rows.add(new CatalogueRow(
                    RowKind.FACT_CHANGE,
                    Json.tree(
                            "{\"id\": \"%s\", \"at\": \"%s\", \"provider\": \"p\", \"what\": \"provider_added\", \"name\": \"P\"}"
                                    .formatted("f" + rows.size(), at))));
        }
        try (Generation generation = Generation.inMemory(rows)) {
            assertEquals(
                    List.of("a", "b", "c"),
                    generation.sources().stream().map(WatchedSource::id).toList());
            assertEquals(
                    List.of("f6", "f4", "f3", "f5"),
                    generation.factChanges().stream().map(FactChange::id).toList());
            assertEquals(List.of(), List.copyOf(generation.dossiers()));
            assertEquals(7, generation.documentCount());
        }
    }

    @Test
    void noReaderSeesAWriterThatALaterOneHasFollowed() {
        try (LiveIndex third = LiveIndex.open(folder, "one", 3)) {
            third.apply(Rows.changes("one", 5)).close();
            try (LiveIndex fourth = LiveIndex.open(folder, "one", 4);
                    Generation seen = folder.openNewest().orElseThrow()) {
                assertEquals(new Stamp(4, seen.stamp().commit()), seen.stamp());
                third.apply(gone(6, "example-pay")).close();
                assertEquals("one/5", state(), "the third writes where nobody looks");
                assertFalse(folder.hasNewer(seen));
                fourth.apply(gone(7, "the-till")).close();
                assertThrows(IndexFault.class, () -> third.apply(gone(8, "the-till")), "its folder is gone");
                assertEquals("one/7", state());
                assertTrue(folder.hasNewer(seen));
                assertTrue(Files.isDirectory(folder.path(4)), "nor does it delete the later one");
                try (Generation newest =
                        new IndexFolder(temp.resolve("index")).openNewest().orElseThrow()) {
                    assertEquals(List.of("example-pay"), slugs(newest, ""));
                    assertFalse(folder.hasNewer(newest));
                }
            }
        }
    }

    @Test
    void aWriterWhoseNumberIsPastIsRefused() {
        write("one", 4, 5);
        IndexFault fault = assertThrows(IndexFault.class, () -> LiveIndex.open(folder, "one", 3));
        assertEquals(
                "The index \"" + folder.path(4) + "\" belongs to a later writer than number 3; accepted: 4 by its"
                        + " holder, or a higher number.",
                fault.getMessage());
        assertThrows(IndexFault.class, () -> LiveIndex.begin(folder, "one", 3));
    }

    @Test
    void twoWritersWithOneNumberAreOneTooMany() {
        try (LiveIndex first = LiveIndex.open(folder, "one", 1)) {
            first.apply(Rows.changes("one", 5)).close();
            IndexFault fault = assertThrows(IndexFault.class, () -> LiveIndex.open(folder, "one", 1));
            assertTrue(fault.getMessage().startsWith("The index \"" + folder.path(1) + "\" cannot be written to: "));
            first.apply(gone(6, "the-till")).close();
        }
        assertEquals("one/6", state());
    }

    /** Both the newest's files one by one: the one before is read meanwhile and taken over by the next writer. */
    @Test
    void aDamagedNewestLeavesTheOneBefore() throws IOException {
        write("one", 1, 5);
        Path aside = Files.move(folder.path(1), temp.resolve("aside"));
        write("one", 2, 9);
        Files.move(aside, folder.path(1));
        int files = 0;
        for (Path file : files(folder.path(2))) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            for (byte[] bad : new byte[][] {flipped, Arrays.copyOf(whole, whole.length / 2), {}}) {
                Files.write(file, bad);
                assertEquals("one/5", state(), file.toString());
            }
            Files.delete(file);
            assertEquals("one/5", state(), file + " gone");
            Files.write(file, whole);
            assertEquals("one/9", state());
            files++;
        }
        assertTrue(files >= 3, "files: " + files);
        Files.write(files(folder.path(2)).getFirst(), new byte[1]);
        try (LiveIndex index = LiveIndex.open(folder, "one", 3)) {
            assertEquals(5, index.changeNumber(), "goes on from the one before");
            index.apply(Rows.changes("one", 9)).close();
        }
        assertEquals("one/9", state());
    }

    @Test
    void aDamagedNewestIsNotAskedForEachSecond() throws IOException {
        write("one", 1, 5);
        try (Generation good = folder.openNewest().orElseThrow()) {
            Files.createDirectory(folder.path(2));
            assertFalse(folder.hasNewer(good), "nothing is committed");
            Files.writeString(folder.path(2).resolve("segments_1"), "nonsense");
            assertTrue(folder.hasNewer(good));
            assertEquals("one/5", state());
            assertFalse(folder.hasNewer(good), "it was looked into");
            Files.writeString(folder.path(2).resolve("segments_2"), "nonsense again");
            assertTrue(folder.hasNewer(good), "but not this");
        }
    }

    @Test
    void anotherVersionIsNotTakenOver() throws IOException {
        write("one", 1, 5);
        try (Directory directory = FSDirectory.open(folder.path(1));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.analyzer()))) {
            writer.setLiveCommitData(
                    java.util.Map.of(IndexSchema.COMMIT_VERSION, "2", IndexSchema.COMMIT_RECORD_ID, "one")
                            .entrySet());
            writer.commit();
        }
        try (LiveIndex index = LiveIndex.open(folder, "one", 2)) {
            assertEquals(0, index.changeNumber());
        }
    }

    @Test
    void aDigestThatDoesNotAddUpIsDamage() throws IOException {
        write("one", 1, 5);
        try (Directory directory = FSDirectory.open(folder.path(1));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.analyzer()))) {
            writer.deleteDocuments(new org.apache.lucene.index.Term(IndexSchema.SLUG, "the-till"));
            writer.setLiveCommitData(writer.getLiveCommitData());
            writer.commit();
        }
        assertTrue(folder.openNewest().isEmpty());
    }

    @Test
    void whoReadsGoesOnReadingWhileSegmentsGo() {
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            Generation first = index.apply(Rows.changes("one", 1));
            for (int number = 2; number < 30; number++) {
                index.apply(number % 2 == 0 ? gone(number, "example-pay") : Rows.changes("one", number))
                        .close();
                assertEquals(List.of("example-pay"), slugs(first, "offline"));
            }
            folder.remove(1);
            assertEquals(List.of("example-pay"), slugs(first, "offline"), "also when all is gone");
            assertEquals("one/1", first.recordState());
            first.close();
        }
    }

    @Test
    void aTakeoverThatWasKilledIsBegunAgain() throws IOException {
        write("one", 1, 5);
        Files.createDirectory(folder.path(2));
        Path first = files(folder.path(1)).getFirst();
        Files.copy(first, folder.path(2).resolve(first.getFileName()));
        Files.writeString(folder.path(2).resolve("pending_segments_1"), "half");
        assertEquals("one/5", state());
        try (LiveIndex index = LiveIndex.open(folder, "one", 2)) {
            assertEquals(5, index.changeNumber());
            index.apply(gone(6, "the-till")).close();
        }
        assertEquals("one/6", state());
        LiveIndexHistoriesTest.assertClean(folder.path(2));
    }

    private void write(String record, long fence, long number) {
        try (LiveIndex index = LiveIndex.open(folder, record, fence)) {
            index.apply(Rows.changes(record, number)).close();
        }
    }

    private String state() {
        try (Generation generation = folder.openNewest().orElseThrow()) {
            return generation.recordState();
        }
    }

    private static Changes gone(long number, String slug) {
        return new Changes("one", number, List.of(new Change(number, RowKind.PROVIDER, slug, Optional.empty())));
    }

    private static List<String> slugs(Generation generation, String words) {
        return generation.find(new ProviderQuery(Optional.of(words), Optional.empty(), Optional.empty())).stream()
                .map(dossier -> dossier.provider().slug())
                .toList();
    }

    private static List<Path> files(Path generation) throws IOException {
        try (Stream<Path> paths = Files.list(generation)) {
            return paths.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
