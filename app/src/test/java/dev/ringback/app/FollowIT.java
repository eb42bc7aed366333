package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Several processes on one record. The companies are invented. */
@Isolated("starts processes and waits for them")
class FollowIT {
    /** What the design promises, 2 s, and room for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    @TempDir
    Path temp;

    private Database database;
    private InventedData data;

    @BeforeEach
    void start() throws Exception {
        database = new Database(temp.resolve("database"));
        data = new InventedData(temp.resolve("data")).provider("first-pay", "Phone support.");
        load();
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    private void load() throws Exception {
        Jar.Ended ended = database.run(temp.resolve("loader"), "load", data.path());
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
    }

    private Jar serve(String... more) throws Exception {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "serve", "--port", "0", "--data", temp.resolve("no-data").toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        Jar jar = database.start(temp.resolve("server"), arguments);
        jar.address();
        return jar;
    }

    private static Duration until(Web web, String slug) throws Exception {
        long begun = System.nanoTime();
        while (status(web, slug) != 200) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.compareTo(SOON) < 0, slug + " did not show within " + SOON);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static int status(Web web, String slug) throws Exception {
        return web.get("/api/v1/providers/" + slug).statusCode();
    }

    @Test
    void whatAnotherProcessLoadsShowsWithoutARestartAndNoReaderMeetsAFault() throws Exception {
        try (Jar jar = serve()) {
            Web web = new Web(jar.address());
            assertEquals(404, status(web, "second-pay"));
            AtomicBoolean stop = new AtomicBoolean();
            AtomicReference<String> fault = new AtomicReference<>("");
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    read(web, fault);
                }
            });
            for (String slug : new String[] {"second-pay", "third-pay", "fourth-pay"}) {
                data.provider(slug, "Phone support.");
                load();
                Duration waited = until(web, slug);
                System.err.println(slug + " showed " + waited.toMillis() + " ms after the load had ended");
            }
            stop.set(true);
            reader.join();
            assertEquals("", fault.get());
            Jar.Ended ended = jar.stop();
            assertFalse(ended.output().contains("WARN") || ended.output().contains("Exception"), ended.output());
        }
    }

    @Test
    void whatIsImportedBesideAServerIsFoundSoonAfter() throws Exception {
        try (Jar jar = serve()) {
            Web web = new Web(jar.address());
            assertEquals(0, found(web));
            for (int round = 1; round <= 2; round++) {
                Path file = Files.writeString(temp.resolve("reviews.jsonl"), """
                        {"provider": "first-pay", "id": "%d", "stars": 1, "text": "The zithertill is down again"}
                        """.formatted(round));
                Jar.Ended ended = database.run(
                        temp.resolve("loader"), "import", "reviews", file.toString(), "--source", "till-talk");
                assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
                long begun = System.nanoTime();
                while (found(web) < round) {
                    assertTrue(System.nanoTime() - begun < SOON.toNanos(), "not found within " + SOON);
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                System.err.println(
                        "found " + (System.nanoTime() - begun) / 1_000_000 + " ms after the import had ended");
            }
            assertEquals(
                    200, web.get("/api/v1/providers/first-pay/reviews?stars=1").statusCode());
            Jar.Ended ended = jar.stop();
            assertFalse(ended.output().contains("WARN") || ended.output().contains("Exception"), ended.output());
        }
    }

    private static int found(Web web) throws Exception {
        HttpResponse<String> answer = web.get("/api/v1/search?q=zithertill");
        assertEquals(200, answer.statusCode(), answer.body());
        Matcher total = TOTAL.matcher(answer.body());
        assertTrue(total.find(), answer.body());
        return Integer.parseInt(total.group(1));
    }

    private static void read(Web web, AtomicReference<String> fault) {
        try {
            HttpResponse<String> answer = web.get("/api/v1/providers?q=pay");
            if (answer.statusCode() != 200 || !answer.body().contains("first-pay")) {
                fault.set(answer.statusCode() + " " + answer.body());
            }
        } catch (Exception broken) {
            fault.set(broken.toString());
        }
    }

    @Test
    void aServerReadsAnIndexThatAnotherProcessWrites() throws Exception {
        Path shared = temp.resolve("shared");
        Jar.Ended early = database.run(
                temp.resolve("server"), "serve", "--port", "0", "--data", "none", "--index", shared.toString());
        assertEquals(ExitCode.CANNOT_RUN, early.exitCode(), early.output());
        assertTrue(early.lines().getLast().contains("There is no index of this record in"), early.output());
        try (Jar watch = watch("watcher", shared)) {
            watch.await(said -> said.contains("Following the record"));
            try (Jar jar = serve("--index", shared.toString())) {
                data.provider("second-pay", "Phone support.");
                load();
                until(new Web(jar.address()), "second-pay");
                assertFalse(Files.exists(temp.resolve("server/index")), "it writes no index itself");
                Jar.Ended ended = jar.stop();
                assertFalse(ended.output().contains("Data "), "it loads nothing: " + ended.output());
                assertTrue(ended.output().contains("Serving edition "), ended.output());
            }
            Jar.Ended second = database.run(temp.resolve("other"), "index", "--watch", "--index", shared.toString());
            assertEquals(ExitCode.CANNOT_RUN, second.exitCode(), second.output());
            String said = second.lines().getLast();
            assertTrue(said.contains("process " + watch.handle().pid() + " on "), said);
            Jar.Ended ended = watch.stop();
            assertFalse(ended.output().contains("Exception"), ended.output());
        }
        Jar.Ended after = database.run(temp.resolve("other"), "index", "--index", shared.toString());
        assertEquals(ExitCode.OK, after.exitCode(), "the lease was given back: " + after.output());
    }

    private Jar watch(String name, Path shared) throws IOException {
        return database.start(temp.resolve(name), "index", "--watch", "--index", shared.toString(), "--lease", "3");
    }

    @Test
    void aWatcherThatSleptForTwoLeasesPublishesNothingAndEndsWithOneSentence() throws Exception {
        Path shared = temp.resolve("shared");
        try (Jar first = watch("first", shared)) {
            first.await(said -> said.contains("Following the record"));
            int linesBefore = first.output().lines().toList().size();
            signal("STOP", first);
            TimeUnit.SECONDS.sleep(6);
            data.provider("second-pay", "Phone support.");
            load();
            try (Jar second = watch("second", shared)) {
                second.await(said -> said.contains("Following the record"));
                data.provider("third-pay", "Phone support.");
                load();
                signal("CONT", first);
                Jar.Ended ended = first.awaitEnd();
                assertEquals(ExitCode.CANNOT_RUN, ended.exitCode(), ended.output());
                assertEquals(linesBefore + 1, ended.lines().size(), ended.output());
                String said = ended.lines().getLast();
                assertTrue(said.startsWith("Another process has taken over the lease \"index\""), said);
                second.await(text -> text.lines()
                                .filter(line -> line.startsWith("Index has"))
                                .count()
                        == 2);
                try (Generation newest = new IndexFolder(shared).openNewest().orElseThrow()) {
                    assertEquals(3, newest.dossiers().size());
                }
            }
        }
    }

    private static void signal(String name, Jar jar) throws Exception {
        String pid = Long.toString(jar.handle().pid());
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor());
    }

    @Test
    void aDatabaseThatWasAwayIsFollowedAgainAndReadsGoOnMeanwhile() throws Exception {
        Path shared = temp.resolve("shared");
        try (Jar watch = watch("watcher", shared);
                Jar jar = serve()) {
            Web web = new Web(jar.address());
            watch.await(said -> said.contains("Following the record"));
            database.shutDoor();
            watch.await(said -> said.contains("is tried again each second"));
            jar.await(said -> said.contains("is tried again each second"));
            assertEquals(200, status(web, "first-pay"));
            TimeUnit.SECONDS.sleep(4);
            database.openDoor();
            data.provider("second-pay", "Phone support.");
            load();
            until(web, "second-pay");
            String said = watch.await(text ->
                    text.lines().filter(line -> line.startsWith("Index has")).count() == 2);
            for (String output : new String[] {said, jar.output()}) {
                assertEquals(
                        1,
                        output.lines()
                                .filter(line -> line.contains("is tried again each second"))
                                .count(),
                        output);
            }
        }
    }
}
