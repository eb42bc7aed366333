package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that work on the record beside a server, on its own data folder and PostgreSQL. */
class BesideIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** So many that the server stops before the end. */
    private static final int MANY = 20_000;

    @TempDir
    Path temp;

    private Jar serve() throws Exception {
        InventedData data = new InventedData(temp.resolve("data")).provider("first-pay", "Phone support.");
        Jar jar = Jar.start(
                Map.of(), Jar.command("serve", "--port", "0", "--data", data.path(), "--data-folder", folder("var")));
        jar.address();
        return jar;
    }

    private String folder(String name) {
        return temp.resolve(name).toString();
    }

    private Path reviews(int count) throws IOException {
        String lines = IntStream.range(0, count)
                .mapToObj(each -> """
                        {"provider":"first-pay","id":"%d","date":"2026-05-01","text":"Nobody answered call number %d"}
                        """.formatted(each, each))
                .collect(Collectors.joining());
        return Files.writeString(temp.resolve("reviews.jsonl"), lines);
    }

    private List<String> importing(Path file) {
        return new ArrayList<>(
                Jar.command("import", "reviews", file.toString(), "--source", "plaza", "--data-folder", folder("var")));
    }

    private static void await(Web web, String path, String part) throws Exception {
        long begun = System.nanoTime();
        while (!web.get(path).body().contains(part)) {
            assertTrue(System.nanoTime() - begun < SOON.toNanos(), web.get(path).body());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void whatIsImportedBesideAServerIsFoundThereWithoutARestart() throws Exception {
        try (Jar server = serve()) {
            Web web = new Web(server.address());
            Jar.Ended ended = Jar.run(Map.of(), importing(reviews(3)));
            assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
            assertTrue(ended.output().contains("3 rows: 3 new"), ended.output());
            assertTrue(
                    ended.output().contains("The index is left to the Ringback that has the data folder"),
                    ended.output());
            await(web, "/api/v1/search?q=nobody+answered", "\"total\":3");
            Jar.Ended again = Jar.run(Map.of(), importing(reviews(3)));
            assertTrue(again.output().contains("0 new, 0 corrected, 3 unchanged"), again.output());
            Jar.Ended reports = Jar.run("reports", "--data-folder", folder("var"));
            assertTrue(reports.output().contains("0 reports"), reports.output());
            Jar.Ended reindex = Jar.run("reindex", "--data-folder", folder("var"));
            assertEquals(ExitCode.CANNOT_RUN, reindex.exitCode(), reindex.output());
            assertTrue(reindex.output().contains("Stop it"), reindex.output());
        }
    }

    @Test
    void aServerThatStopsAmidAnImportEndsItWithOneSentenceAndTheNextRunGoesOn() throws Exception {
        Path file = reviews(MANY);
        Jar.Ended cut;
        try (Jar server = serve();
                Jar importing = Jar.start(Map.of(), importing(file))) {
            importing.await(said -> said.contains("taken up to line"));
            server.stop();
            cut = importing.awaitEnd();
        }
        assertEquals(ExitCode.CANNOT_RUN, cut.exitCode(), cut.output());
        assertEquals(LostDatabase.SENTENCE, cut.lines().getLast());
        assertFalse(cut.output().contains("\tat "), cut.output());
        Jar.Ended next = Jar.run(Map.of(), importing(file));
        assertEquals(ExitCode.OK, next.exitCode(), next.output());
        assertTrue(next.output().contains("20,000 rows: "), next.output());
        assertFalse(next.output().contains(" 0 unchanged"), next.output());
    }
}
