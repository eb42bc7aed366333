package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.ChildJvm;
import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.model.Dossier;
import dev.ringback.review.intake.CfpbForm;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.CsvRows;
import dev.ringback.review.intake.ProviderNames;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.sources.RealData;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.ReviewStore.Written;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Files of reviews on their way over a real PostgreSQL into an index. Companies and texts of its own are invented. */
class ReviewImportIT {
    private static final int ROWS = 6_000;
    private static final int BATCHES = ROWS / ReviewImport.BATCH;
    private static final long SEED = 20261122;

    private static final String SHOWN = """
            sources:
              - name: plaza
                title: Example Plaza
                writers: merchants
                licence: {show: true, note: invented, url: 'https://plaza.example.com/terms', read_at: '2026-11-21'}
            """;

    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @BeforeAll
    static void start() {
        record = new RecordForTests(state);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void clear() throws IOException {
        record.clear();
        DataFolderOnDisk data = new DataFolderOnDisk(temp.resolve("data"));
        data.provider("pay-0").provider("pay-1").provider("pay-2");
        record.bean(Pipeline.class).load(data.path(), TODAY);
    }

    @Test
    void theSameFileTwiceChangesNothingAndACorrectionReplaces() throws IOException {
        Path file = file(1_234, "Nobody answers");
        ImportRig first = new ImportRig();
        assertEquals(new Written(1_234, 0, 0), run(file, first).written());
        assertEquals(List.of("up to 500", "up to 1000", "up to 1234"), first.said);
        String digest = digest();
        long number = record.bean(ChangeFeed.class).lastNumber();
        assertEquals(new Written(0, 0, 1_234), run(file, new ImportRig()).written());
        assertEquals(digest, digest());
        assertEquals(number, record.bean(ChangeFeed.class).lastNumber());
        Files.writeString(file, Files.readString(file).replaceFirst("Nobody answers", "Somebody answered"));
        assertEquals(new Written(0, 1, 1_233), run(file, new ImportRig()).written());
        assertEquals(List.of("1"), record.query("SELECT count(*) FROM review_version"));
        assertFalse(digest.equals(digest()));
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM review WHERE body::text LIKE '%Author%'"));
    }

    @Test
    void brokenLinesAreToldAndTheRestGoesIn() throws IOException {
        Path file = temp.resolve("broken.jsonl");
        Files.writeString(
                file,
                ImportRig.line(1, "Fine") + "{broken\n"
                        + ImportRig.line(2, "Fine").replace("pay-2", "pay-9") + ImportRig.line(1, "Otherwise")
                        + ImportRig.line(3, "Fine"));
        ImportRig rig = new ImportRig();
        ImportReport report = run(file, rig);
        assertEquals(
                List.of(
                        "2: this line is not JSON; accepted: one JSON object on one line",
                        "3: \"provider\" is \"pay-9\", which is none we know; accepted: a slug, name, alias or domain of one"
                                + " in the record",
                        "up to 5"),
                rig.said);
        assertEquals(new Written(2, 0, 0), report.written());
        assertEquals(1, report.repeated(), "the first of an item is taken");
        assertEquals(2, report.refused());
    }

    @Test
    void theFilesAloneGiveTheSameIndexAsTheRecord() throws IOException {
        DataFolderOnDisk data = new DataFolderOnDisk(temp.resolve("data"));
        data.provider("pay-1", "aliases: [Pay One]\n")
                .write("review-sources.yaml", SHOWN)
                .write("complaints.csv", "Date received,Company,Complaint ID\n2026-03-14,Pay One Inc,77\n");
        String bare =
                "{\"provider\": \"pay-2\", \"source\": \"plaza\", \"supportStars\": 4.0, \"date\": \"2026-03-01\"}\n";
        Path file = file(300, "They picked up at once and fixed it");
        Files.writeString(
                data.path().resolve("reviews.jsonl"),
                Files.readString(file).replace("\"id\"", "\"source\": \"plaza\", \"id\"")
                        + bare.repeat(2)
                        + ImportRig.line(400, "Not yet")
                                .replace("\"id\"", "\"source\": \"bazaar\", \"id\"")
                                .replace("2026-0", "2099-0"));
        record.bean(Pipeline.class).load(data.path(), TODAY);
        run(data.path().resolve("reviews.jsonl"), new ImportRig());
        complaints(data.path().resolve("complaints.csv"));
        try (Generation recorded = record.bean(Pipeline.class).index(new IndexFolder(temp.resolve("index")));
                FolderIndex files = FolderIndex.read(
                        data.path(), record.bean(ReviewStore.class).now())) {
            assertEquals(List.of(), files.problems());
            assertEquals(recorded.evidenceDigest(), files.generation().evidenceDigest());
            assertEquals(
                    recorded.dossiers().stream().map(Dossier::accounts).toList(),
                    files.generation().dossiers().stream()
                            .map(Dossier::accounts)
                            .toList());
            assertEquals(3 + 1 + 304, files.generation().documentCount());
        }
    }

    @Test
    void aSaltIsASecretOfTheRecord() throws IOException {
        ReviewStore store = record.bean(ReviewStore.class);
        String fingerprint = AuthorSalt.of(temp, store).fingerprint();
        Path file = temp.resolve(AuthorSalt.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(fingerprint, AuthorSalt.of(temp, store).fingerprint());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(fault(store).contains("may be read by others"), fault(store));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, new byte[32]);
        assertTrue(fault(store).contains("is not the one"), fault(store));
        Files.write(file, new byte[3]);
        assertTrue(fault(store).contains("has 3 bytes"), fault(store));
        Files.delete(file);
        assertTrue(fault(store).contains("is missing"), fault(store));
        assertFalse(Files.exists(file), "a new one is not made in its place");
    }

    private String fault(ReviewStore store) {
        return String.valueOf(
                assertThrows(StartFault.class, () -> AuthorSalt.of(temp, store)).getMessage());
    }

    /** Counted by hand in the file: PayPal Holdings 19, Heartland Payment Systems 2; the other firms have no file here. */
    @Test
    void complaintsOfTheRealFileAreCountedByProvider() throws IOException {
        Optional<Path> file = shared("complaints-cfpb/complaints-2013-2016.csv");
        assumeTrue(file.isPresent());
        record.clear();
        record.bean(Pipeline.class).load(RealData.folder(), TODAY);
        for (int round = 0; round < 2; round++) {
            ImportReport report = complaints(file.get());
            assertEquals(3_186, report.rows());
            assertEquals(round == 0 ? new Written(21, 0, 0) : new Written(0, 0, 21), report.written());
            assertEquals(220L, report.notOurs().get("Wells Fargo & Company"));
            assertEquals(
                    3_165,
                    report.notOurs().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertEquals(0, report.refused());
        }
        assertEquals(
                List.of("heartland complaint true 2", "paypal-zettle complaint true 19"),
                record.query(
                        "SELECT concat_ws(' ', provider_slug, body ->> 'kind', body #>> '{complaint,timely}', count(*))"
                                + " FROM review GROUP BY provider_slug, body ->> 'kind', body #>> '{complaint,timely}' ORDER BY 1"));
    }

    private static ImportReport complaints(Path file) throws IOException {
        ProviderNames names = new ProviderNames(
                record.bean(CatalogueStore.class).providersBySlug().values());
        try (InputStream content = Files.newInputStream(file)) {
            CsvRows rows = new CsvRows(content, ColumnNames.PLAIN);
            CfpbForm.check(rows.header());
            return new ReviewImport(
                            record.bean(ReviewStore.class),
                            new CfpbForm("cfpb", Optional.empty(), names),
                            new ImportRig())
                    .run(rows);
        }
    }

    @Test
    void nothingAcknowledgedIsLostByTenKills(TestReporter reporter) throws Exception {
        kill(10, reporter);
    }

    @Test
    @Tag("measure")
    void nothingAcknowledgedIsLostByTwoHundredKills(TestReporter reporter) throws Exception {
        kill(200, reporter);
    }

    private void kill(int kills, TestReporter reporter) throws Exception {
        Path file = file(ROWS, "Nobody answers, and the card machine is down again");
        Random random = new Random(SEED);
        int done = 0;
        int rounds = 0;
        int amid = 0;
        while (done < kills) {
            Path index = temp.resolve("index-" + rounds++);
            record.execute("TRUNCATE review, review_version");
            record.execute("DELETE FROM change WHERE kind = 'review'");
            record.execute("UPDATE record_state SET record_id = gen_random_uuid()");
            boolean isOver = false;
            while (!isOver) {
                boolean isToEnd = done >= kills;
                Optional<Long> last = child(
                        file,
                        index,
                        random.nextInt(isToEnd ? 1 : BATCHES + 2),
                        isToEnd ? 120_000 : random.nextInt(120));
                isOver = last.isEmpty();
                if (!isOver) {
                    done++;
                    amid += last.get() > 0 && last.get() < ROWS ? 1 : 0;
                    assertEquals(
                            List.of(last.get().toString()),
                            record.query(
                                    "SELECT count(*) FROM review WHERE (body ->> 'item')::integer <= " + last.get()),
                            "what was acknowledged is there");
                }
            }
            assertWhole(index);
        }
        reporter.publishEntry("kills", done + " in " + rounds + " whole imports, " + amid + " between two batches");
    }

    private void assertWhole(Path index) {
        assertEquals(List.of("" + ROWS), record.query("SELECT count(DISTINCT body ->> 'item') FROM review"));
        assertEquals(List.of("" + ROWS), record.query("SELECT count(*) FROM review WHERE is_judged"));
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM review_version"));
        Pipeline pipeline = record.bean(Pipeline.class);
        try (Generation followed = new IndexFolder(index).openNewest().orElseThrow();
                Generation anew =
                        pipeline.reindex(new IndexFolder(index.resolveSibling("anew-" + index.getFileName())))) {
            assertEquals(anew.digest(), followed.digest());
            assertEquals(record.bean(ChangeFeed.class).lastNumber(), followed.changeNumber());
        }
    }

    /**
     * The last line it said to have taken; empty where it came to its end before it was killed.
     *
     * @param batches that it is to have told of, so that the kill hits the same steps on a slow machine
     * @param millis after that
     */
    private Optional<Long> child(Path file, Path index, int batches, int millis) throws Exception {
        Path said = temp.resolve("said");
        Files.writeString(said, "");
        Process child = ChildJvm.with("-Xmx256m", ChildJvm.SHORT_LIVED)
                .of(
                        ImportChild.class,
                        record.address().url(),
                        record.address().user(),
                        record.address().password(),
                        file,
                        index)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        while (!Files.readString(said).startsWith("ready\n")) {
            assertTrue(child.isAlive(), "it did not start");
            child.waitFor(5, TimeUnit.MILLISECONDS);
        }
        while (child.isAlive() && Files.readString(said).lines().count() <= batches) {
            child.waitFor(2, TimeUnit.MILLISECONDS);
        }
        boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        if (ended) {
            assertEquals(0, child.exitValue());
            return Optional.empty();
        }
        String text = Files.readString(said);
        String whole = text.substring(0, text.lastIndexOf('\n')); // what follows is the torn line of a kill
        String last = whole.substring(whole.lastIndexOf('\n') + 1);
        return Optional.of(last.equals("ready") ? 0L : Long.valueOf(last));
    }

    private static ImportReport run(Path file, ImportListener listener) throws IOException {
        return ImportRig.run(
                record.bean(CatalogueStore.class), record.bean(ReviewStore.class), file, List.of(), listener);
    }

    private String digest() {
        try (Generation generation = record.bean(Pipeline.class).index(new IndexFolder(temp.resolve("index")))) {
            return generation.digest();
        }
    }

    private Path file(int rows, String text) throws IOException {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj(number -> ImportRig.line(number, text + " " + number))
                .collect(Collectors.joining());
        return Files.writeString(temp.resolve("reviews.jsonl"), lines);
    }

    static Optional<Path> shared(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
