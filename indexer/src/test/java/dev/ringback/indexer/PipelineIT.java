package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.INCIDENT;
import static dev.ringback.sources.DataFolderOnDisk.MINIMAL;
import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.Dossier;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.sources.FolderFault;
import dev.ringback.sources.RealData;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.RecordForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from files over a real PostgreSQL to a generation. The companies of its own folders are invented. */
class PipelineIT {
    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static Pipeline pipeline;

    private DataFolderOnDisk data;
    private IndexFolder index;

    @BeforeAll
    static void start() {
        record = new RecordForTests(state);
        pipeline = record.bean(Pipeline.class);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void begin() throws IOException {
        record.clear();
        data = new DataFolderOnDisk(temp.resolve("data"));
        index = new IndexFolder(temp.resolve("index"));
    }

    @Test
    void theCatalogueTwiceChangesNothingAndFilesAloneGiveTheSameIndex() {
        LoadReport first = pipeline.load(RealData.folder(), TODAY);
        assertEquals(List.of(), first.refused());
        assertEquals(126, first.changed().size());
        long recordState = record.bean(ChangeFeed.class).lastNumber();
        String digest = digest();
        assertTrue(pipeline.load(RealData.folder(), TODAY).changedNothing());
        assertEquals(recordState, record.bean(ChangeFeed.class).lastNumber());
        try (Generation again = pipeline.reindex(index);
                Generation files = Pipeline.inMemory(new CatalogueReader(RealData.folder(), TODAY).read())) {
            assertEquals(digest, again.digest());
            assertEquals(121, again.dossiers().size());
            assertEquals(again.evidenceDigest(), files.evidenceDigest());
            assertEquals(again.documentCount() - again.sources().size(), files.documentCount());
            assertEquals(
                    again.dossiers().stream().map(Dossier::provider).toList(),
                    files.dossiers().stream().map(Dossier::provider).toList());
        }
    }

    /** Each of these is written in one way in a file and in another in the record. */
    @Test
    void numbersNullsAndLettersComeThroughTheRecordUnchanged() throws IOException {
        data.provider(
                "example-pay",
                CLAIM.replace("kind: support", "kind: reply")
                                .replace("Phone support.", "Caf\u00e9 \uD83D\uDCDE \"\\/\u007e<>&")
                        + "    reply: {min_hours: 0.50, max_hours: 1e1}\n"
                        + CLAIM.substring("claims:\n".length()).replace("kind: support", "kind: reply")
                        + "    reply: {min_hours: 0.000001, max_hours: 1000000000}\n");
        data.write("incidents.jsonl", INCIDENT.replace("null, \"end_known\"", "null, \"updates\": 3.0, \"end_known\""));
        assertEquals(List.of(), pipeline.load(data.path(), TODAY).problems());
        try (Generation recorded = pipeline.index(index);
                Generation files = Pipeline.inMemory(data.read())) {
            assertEquals(files.evidenceDigest(), recorded.evidenceDigest());
            assertEquals(
                    files.dossiers().stream().map(Dossier::provider).toList(),
                    recorded.dossiers().stream().map(Dossier::provider).toList());
            assertEquals(
                    files.dossiers().stream().map(Dossier::incidents).toList(),
                    recorded.dossiers().stream().map(Dossier::incidents).toList());
        }
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        data.provider("a-pay").provider("b-pay").provider("c-pay").write("incidents.jsonl", INCIDENT);
        assertEquals(4, pipeline.load(data.path(), TODAY).changed().size());
        data.provider("b-pay", "note: changed\n").provider("d-pay");
        Files.delete(data.path().resolve("providers/c-pay.yaml"));
        LoadReport report = pipeline.load(data.path(), TODAY);
        assertEquals(List.of("providers/b-pay.yaml", "providers/d-pay.yaml"), report.changed());
        assertEquals(List.of("providers/c-pay.yaml"), report.removed());
        assertEquals(4, report.files());
        try (Generation generation = pipeline.index(index)) {
            assertEquals(
                    List.of("a-pay", "b-pay", "d-pay"),
                    generation.dossiers().stream()
                            .map(each -> each.provider().slug())
                            .toList());
        }
    }

    @Test
    void aFileThatBreaksKeepsItsOldVersion() throws IOException {
        data.provider("a-pay", "note: good\n").provider("b-pay");
        pipeline.load(data.path(), TODAY);
        data.provider("a-pay", "note: {broken\n").provider("b-pay", "note: newer\n");
        LoadReport report = pipeline.load(data.path(), TODAY);
        assertEquals(List.of("providers/a-pay.yaml"), report.refused());
        assertEquals(List.of("providers/b-pay.yaml"), report.changed());
        assertEquals(1, report.problems().size());
        assertEquals(List.of("good", "newer"), notes());
        assertEquals(
                List.of("providers/a-pay.yaml"),
                pipeline.load(data.path(), TODAY).refused(),
                "and says so each time");
    }

    @Test
    void aFileThatBecomesAFolderIsNotGone() throws IOException {
        data.provider("a-pay", "note: good\n");
        pipeline.load(data.path(), TODAY);
        Files.delete(data.path().resolve("providers/a-pay.yaml"));
        Files.createDirectory(data.path().resolve("providers/a-pay.yaml"));
        LoadReport report = pipeline.load(data.path(), TODAY);
        assertEquals(List.of(), report.removed());
        assertEquals(List.of("providers/a-pay.yaml"), report.refused());
        assertEquals(List.of("good"), notes());
    }

    @Test
    void aSlugHeldByARefusedFileIsSaidAndTheOthersLoad() throws IOException {
        data.write("providers/old.yaml", MINIMAL);
        pipeline.load(data.path(), TODAY);
        data.write("providers/old.yaml", MINIMAL + "note: {broken\n").write("providers/example-pay.yaml", MINIMAL);
        data.provider("other-pay", "note: loaded\n");
        LoadReport report = pipeline.load(data.path(), TODAY);
        assertEquals(List.of("providers/other-pay.yaml"), report.changed());
        assertEquals(List.of("providers/example-pay.yaml", "providers/old.yaml"), report.refused());
        assertEquals(
                "providers/example-pay.yaml:1: the slug \"example-pay\" belongs to providers/old.yaml in the record,"
                        + " which was refused or holds it still; mend that file or take it away",
                report.problems().getLast().toString());
        data.write("providers/old.yaml", MINIMAL.replace("example-pay", "old"));
        assertEquals(List.of(), pipeline.load(data.path(), TODAY).refused());
    }

    @Test
    void aSlugMayMoveFromOneFileToAnother() throws IOException {
        data.write("providers/b.yaml", MINIMAL);
        pipeline.load(data.path(), TODAY);
        data.write("providers/a.yaml", MINIMAL).write("providers/b.yaml", MINIMAL.replace("example-pay", "b"));
        LoadReport report = pipeline.load(data.path(), TODAY);
        assertEquals(List.of("providers/a.yaml", "providers/b.yaml"), report.changed());
        assertEquals(List.of(), report.refused());
        Files.move(data.path().resolve("providers/a.yaml"), data.path().resolve("providers/example-pay.yaml"));
        assertEquals(
                List.of("providers/example-pay.yaml"),
                pipeline.load(data.path(), TODAY).changed(),
                "renamed");
    }

    @Test
    void theGenerationOnDiskServesAsLongAsTheRecordIsTheSame() throws IOException {
        data.provider("a-pay");
        pipeline.load(data.path(), TODAY);
        digest();
        assertEquals(List.of("generation-1"), generations());
        digest();
        assertEquals(List.of("generation-1"), generations(), "reused");
        data.provider("a-pay", "note: x\n");
        pipeline.load(data.path(), TODAY);
        digest();
        assertEquals(List.of("generation-2"), generations(), "rebuilt");
    }

    @Test
    void theGenerationOfAnotherRecordIsNotOurs() throws IOException {
        data.provider("a-pay");
        pipeline.load(data.path(), TODAY);
        String theirs;
        try (Generation generation = pipeline.index(index)) {
            theirs = generation.recordState();
        }
        record.clear();
        data.provider("a-pay", "note: x\n");
        pipeline.load(data.path(), TODAY);
        try (Generation generation = pipeline.index(index)) {
            assertNotEquals(theirs, generation.recordState());
            assertEquals(
                    theirs.replaceFirst(".*/", ""), generation.recordState().replaceFirst(".*/", ""), "same number");
            assertEquals(
                    "x",
                    generation.dossiers().iterator().next().provider().note().orElseThrow());
        }
        assertEquals(List.of("generation-2"), generations());
    }

    @Test
    void aDamagedGenerationIsBuiltAnew() throws IOException {
        data.provider("a-pay");
        pipeline.load(data.path(), TODAY);
        String digest = digest();
        damage(temp.resolve("index/generation-1"));
        assertEquals(digest, digest());
        assertEquals(List.of("generation-2"), generations());
    }

    @Test
    void theIndexFindsWhatWasCommittedLateAndEqualsANewOne() throws Exception {
        data.provider("a-pay");
        pipeline.load(data.path(), TODAY);
        pipeline.index(index).close();
        try (Connection slow = DriverManager.getConnection(
                        record.address().url(),
                        record.address().user(),
                        record.address().password());
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO fact_change VALUES ('a-pay-slow', 'a-pay', now(),"
                    + " '{\"id\": \"a-pay-slow\", \"provider\": \"a-pay\", \"at\": \"2026-11-21T10:00:00Z\","
                    + " \"what\": \"provider_added\", \"name\": \"A Pay\"}')");
            data.provider("b-pay");
            pipeline.load(data.path(), TODAY);
            try (Generation first = pipeline.index(index)) {
                assertTrue(first.dossier("b-pay").isPresent());
                assertTrue(
                        first.factChanges().stream().noneMatch(news -> news.id().equals("a-pay-slow")));
            }
            slow.commit();
        }
        try (Generation second = pipeline.index(index);
                Generation anew = pipeline.reindex(new IndexFolder(temp.resolve("anew")))) {
            assertTrue(second.factChanges().stream().anyMatch(news -> news.id().equals("a-pay-slow")));
            assertEquals(anew.digest(), second.digest());
        }
    }

    @Test
    void whatLeavesTheRecordLeavesTheIndex() throws IOException {
        data.provider("a-pay");
        data.provider("b-pay");
        pipeline.load(data.path(), TODAY);
        pipeline.index(index).close();
        Files.delete(data.path().resolve("providers/b-pay.yaml"));
        pipeline.load(data.path(), TODAY);
        try (Generation followed = pipeline.index(index);
                Generation anew = pipeline.reindex(new IndexFolder(temp.resolve("anew")))) {
            assertTrue(followed.dossier("b-pay").isEmpty());
            assertTrue(followed.sources().stream()
                    .noneMatch(source -> source.provider().equals("b-pay")));
            assertEquals(anew.digest(), followed.digest());
        }
    }

    @Test
    void aFolderThatIsMissingTakesNothingOutOfTheRecord() throws IOException {
        data.provider("a-pay");
        pipeline.load(data.path(), TODAY);
        long before = record.bean(ChangeFeed.class).lastNumber();
        assertThrows(FolderFault.class, () -> pipeline.load(temp.resolve("missing"), TODAY));
        assertEquals(before, record.bean(ChangeFeed.class).lastNumber());
        assertFalse(record.bean(CatalogueStore.class).digests().isEmpty());
    }

    private static void damage(Path generation) throws IOException {
        try (var files = Files.list(generation)) {
            Path segments = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(segments, "nonsense");
        }
    }

    private String digest() {
        try (Generation generation = pipeline.index(index)) {
            return generation.digest();
        }
    }

    private List<String> notes() {
        try (Generation generation = pipeline.index(index)) {
            return generation.dossiers().stream()
                    .map(dossier -> dossier.provider().note().orElse(""))
                    .toList();
        }
    }

    private List<String> generations() throws IOException {
        try (var paths = Files.list(temp.resolve("index"))) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
