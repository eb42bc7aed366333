package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index on disk is whole, or it is built anew. The companies are invented. */
class IndexFolderTest {
    @TempDir
    Path temp;

    private Path folder;
    private IndexFolder index;

    @BeforeEach
    void makeFolder() {
        folder = temp.resolve("index");
        index = new IndexFolder(folder);
    }

    @Test
    void whatIsBuiltIsOpenedAgain() {
        String digest = build("one/1");
        try (Generation generation = index.openNewest().orElseThrow()) {
            assertEquals(digest, generation.digest());
            assertEquals("one/1", generation.recordState());
            assertEquals(5, generation.documentCount());
        }
    }

    @Test
    void theSameRowsGiveTheSameDigestOnDiskAndInMemory() {
        try (Generation inMemory = Generation.inMemory(Rows.ALL.reversed())) {
            assertEquals(inMemory.digest(), build("one/1"));
        }
    }

    @Test
    void aNewGenerationTakesThePlaceOfTheOld() throws IOException {
        build("one/1");
        build("one/2");
        assertEquals(List.of("generation-2"), names());
        assertEquals("one/2", state());
    }

    @Test
    void theIndexIsCleanByLucenesOwnCheck() throws IOException {
        build("one/1");
        try (Directory directory = FSDirectory.open(folder.resolve("generation-1"));
                CheckIndex check = new CheckIndex(directory)) {
            assertTrue(check.checkIndex().clean);
        }
    }

    @Test
    void noFolderIsNoIndex() {
        assertTrue(index.openNewest().isEmpty());
        assertFalse(Files.exists(folder), "asking makes nothing");
    }

    @Test
    void aKillWhileBuildingLeavesTheOldOneAndTheNextBuildCleansUp() throws IOException {
        build("one/1");
        Path half = Files.createDirectory(folder.resolve("generation-7"));
        Files.writeString(half.resolve("_0.fdt"), "half");
        assertEquals("one/1", state());
        build("one/2");
        assertEquals(List.of("generation-8"), names());
        assertEquals("one/2", state());
    }

    @Test
    void aFlippedByteOrALostEndAnywhereIsSeen() throws IOException {
        build("one/1");
        Map<Path, byte[]> whole = contents();
        int damaged = 0;
        for (Path file : whole.keySet()) {
            byte[] bytes = whole.get(file);
            for (int at : new int[] {0, bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= 0x20;
                Files.write(file, flipped);
                assertTrue(
                        index.openNewest().isEmpty(), file + " with byte " + at + " of " + bytes.length + " flipped");
                damaged++;
            }
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertTrue(index.openNewest().isEmpty(), file + " cut in half");
            Files.delete(file);
            assertTrue(index.openNewest().isEmpty(), file + " gone");
            Files.write(file, bytes);
        }
        assertTrue(damaged >= 12, () -> "files: " + whole.keySet());
        assertEquals("one/1", state());
        Files.delete(whole.keySet().iterator().next());
        build("one/2");
        assertEquals("one/2", state());
    }

    @Test
    void anIndexOfAnotherVersionIsBuiltAnew() throws IOException {
        build("one/1");
        try (Directory directory = FSDirectory.open(folder.resolve("generation-1"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.analyzer()))) {
            writer.setLiveCommitData(Map.of(IndexSchema.COMMIT_VERSION, "0").entrySet());
            writer.commit();
        }
        assertTrue(index.openNewest().isEmpty());
        build("one/2");
        assertEquals("one/2", state());
    }

    /** Nothing but a folder of this very name is looked into. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "generation-",
                "generation-x",
                "generation--9",
                "generation-9.old",
                "xgeneration-9",
                "generation-1234567890123456789",
                "current",
                "9"
            })
    void whatIsNotAGenerationByItsNameIsLeftAlone(String name) throws IOException {
        build("other/9");
        Files.move(folder.resolve("generation-1"), folder.resolve(name));
        assertTrue(index.openNewest().isEmpty());
        build("one/1");
        build("one/2");
        assertEquals("one/2", state());
        assertEquals(Stream.of("generation-2", name).sorted().toList(), names());
    }

    @Test
    void aFileWithTheNameOfAGenerationIsNone() throws IOException {
        build("one/1");
        Files.writeString(folder.resolve("generation-5"), "no folder");
        assertEquals("one/1", state());
        build("one/2");
        assertEquals("one/2", state());
    }

    @Test
    void whoReadsGoesOnReadingWhileAnotherIsBuilt() throws Exception {
        build("one/0");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());
        try (Generation old = index.openNewest().orElseThrow()) {
            ProviderQuery query = new ProviderQuery(Optional.of("offline"), Optional.empty(), Optional.empty());
            Thread reader = Thread.ofVirtual()
                    .uncaughtExceptionHandler((thread, thrown) -> fault.set(Optional.of(thrown)))
                    .start(() -> {
                        while (!stop.get()) {
                            assertEquals(1, old.find(query).size());
                        }
                    });
            for (int round = 1; round <= 5; round++) {
                build("one/" + round);
            }
            stop.set(true);
            reader.join();
            assertEquals("one/0", old.recordState());
        }
        assertEquals(Optional.empty(), fault.get());
        assertEquals("one/5", state());
    }

    /** On Windows a file that is open cannot be deleted; here somebody keeps filling the folder while it is emptied. */
    @Test
    void anOldGenerationThatCannotBeDeletedDoesNotSpoilTheBuild() throws Exception {
        build("one/1");
        Path stuck = folder.resolve("generation-0");
        AtomicBoolean stop = new AtomicBoolean();
        Thread filler = Thread.ofPlatform().start(() -> fill(stuck, stop));
        for (int round = 2; round < 12; round++) {
            build("one/" + round);
        }
        stop.set(true);
        filler.join();
        assertEquals("one/11", state());
        build("one/12");
        assertEquals(List.of("generation-12"), names(), "and the next build clears up");
    }

    private static void fill(Path stuck, AtomicBoolean stop) {
        for (int file = 0; !stop.get(); file++) {
            try {
                Files.createDirectories(stuck);
                Files.createFile(stuck.resolve("file-" + file));
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private String build(String state) {
        String[] parts = state.split("/");
        Changes whole = Rows.changes(parts[0], Long.parseLong(parts[1]));
        try (LiveIndex live = LiveIndex.begin(index, parts[0], index.nextNumber());
                Generation generation = live.apply(whole)) {
            return generation.digest();
        }
    }

    private String state() {
        try (Generation generation = index.openNewest().orElseThrow()) {
            return generation.recordState();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new java.util.TreeMap<>();
        try (Stream<Path> paths = Files.list(folder.resolve("generation-1"))) {
            for (Path path : paths.filter(file -> !file.endsWith("write.lock")).toList()) {
                contents.put(path, Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
