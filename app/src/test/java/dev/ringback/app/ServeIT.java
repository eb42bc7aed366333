package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server starts, refuses to start, stops and comes back, as processes of their own. */
class ServeIT {
    private static final String RANKING =
            "/api/v1/rankings?country=US&timezone=America/Chicago&hours=Tu-Su+11:00-23:00";

    @TempDir
    static Path temp;

    private static Path folder;

    @BeforeAll
    static void startOnce() throws Exception {
        folder = temp.resolve("var");
        try (Jar jar = Jar.serve(folder)) {
            String said = jar.output();
            for (String step : List.of(
                    "PostgreSQL started", "Schema migrated", "Data loaded: 126 files", "Index has", "Server started")) {
                assertTrue(said.contains(step), "no line for \"" + step + "\" in:\n" + said);
            }
            jar.stop();
        }
    }

    @Test
    void aSecondStartReusesEverything() throws Exception {
        try (Jar jar = Jar.serve(folder)) {
            String said = jar.output();
            assertTrue(said.contains("Schema is up to date"), said);
            assertTrue(said.contains("Data is unchanged: 126 files"), said);
            assertEquals(
                    200, new Web(jar.address()).get("/api/v1/providers/toast").statusCode());
            try (var generations = Files.list(folder.resolve("index"))) {
                assertEquals(
                        1,
                        generations
                                .filter(path -> path.toString().contains("generation-"))
                                .count());
            }
        }
    }

    @Test
    void sigtermStopsServerAndDatabase() throws Exception {
        try (Jar jar = Jar.serve(folder)) {
            List<ProcessHandle> children = jar.handle().descendants().toList();
            assertFalse(children.isEmpty(), "PostgreSQL runs as a child");
            Jar.Ended ended = jar.stop();
            assertFalse(ended.output().contains("Exception"), ended.output());
            for (ProcessHandle child : children) {
                CompletableFuture<ProcessHandle> gone = child.onExit();
                gone.get(10, TimeUnit.SECONDS);
            }
            assertFalse(Files.exists(folder.resolve("postgres/data/postmaster.pid")), "PostgreSQL stopped cleanly");
        }
    }

    @Test
    void afterAKillTheNextStartWorksBesideTheOrphanedDatabase() throws Exception {
        List<ProcessHandle> orphans;
        try (Jar killed = Jar.serve(folder)) {
            orphans = killed.handle().descendants().toList();
            killed.kill();
        }
        assertTrue(orphans.stream().anyMatch(ProcessHandle::isAlive), "PostgreSQL outlives the kill");
        try (Jar jar = Jar.serve(folder)) {
            assertTrue(jar.output().contains("Data is unchanged: 126 files"), jar.output());
            assertEquals(
                    200, new Web(jar.address()).get("/api/v1/providers/toast").statusCode());
        }
    }

    @Test
    void readsStayUpWhileTheDatabaseIsDownAndWritesSaySo() throws Exception {
        try (Jar jar = Jar.serve(folder)) {
            Web web = new Web(jar.address());
            assertEquals(
                    303,
                    web.post("/report", "page=/providers/toast&message=first").statusCode());
            assertEquals(
                    303,
                    web.post("/report", "page=/&message=red%1B%5B31m%0D%0Aline+two")
                            .statusCode());
            jar.handle().descendants().forEach(ProcessHandle::destroyForcibly);
            for (String path : List.of("/", "/providers/toast", "/api/v1/providers/square", RANKING)) {
                assertEquals(200, web.get(path).statusCode(), path);
            }
            HttpResponse<String> refused = web.post("/report", "page=/providers/toast&message=typed+in+vain");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("retry-after").isPresent());
            assertTrue(refused.body().contains("typed in vain"), "what was typed is kept in the form");
        }
        Jar.Ended reports = Jar.run("reports", "--data-folder", folder.toString());
        assertTrue(reports.output().contains("/providers/toast\n  first"), reports.output());
        assertFalse(reports.output().contains("typed in vain"), reports.output());
        assertTrue(reports.output().contains("  red?[31m\n  line two"), reports.output());
        assertFalse(reports.output().contains("\u001b"), "a stranger’s text gives the terminal no command");
    }

    @Test
    void theEndOfTheParentIsTheEndOfTheServer() throws Exception {
        List<String> java = Jar.command(
                "serve",
                "--port",
                "0",
                "--data-folder",
                folder.toString(),
                "--data",
                Jar.dataOfTheProject().toString());
        String quoted =
                String.join(" ", java.stream().map(word -> "'" + word + "'").toList());
        String shell = quoted.replaceFirst("'-jar'", "'-Dringback.stop-with-parent=true' '-jar'") + "; true";
        try (Jar parent = Jar.start(Map.of(), List.of("sh", "-c", shell))) {
            parent.address();
            List<ProcessHandle> below = parent.handle().descendants().toList();
            parent.kill();
            for (ProcessHandle process : below) {
                process.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void sigtermWhileItStartsLeavesNothingBehind() throws Exception {
        for (String command : List.of("serve", "reindex")) {
            Path fresh = temp.resolve("fresh-" + command);
            try (Jar jar = Jar.start(Map.of(), Jar.command(command, "--data-folder", fresh.toString()))) {
                awaitProcessOf(fresh);
                Jar.Ended ended = jar.stop();
                assertFalse(ended.output().contains("should not have happened"), ended.output());
            }
            assertEquals(List.of(), processesOf(fresh));
        }
    }

    @Test
    void theEndOfTheParentWhileItStartsIsTheEndOfTheServer() throws Exception {
        Path fresh = temp.resolve("fresh-parent");
        String java = String.join(" ", Jar.command("serve", "--port", "0", "--data-folder", fresh.toString()));
        String shell = java.replaceFirst(" -jar ", " -Dringback.stop-with-parent=true -jar ") + "; true";
        try (Jar parent = Jar.start(Map.of(), List.of("sh", "-c", shell))) {
            awaitProcessOf(fresh);
            List<ProcessHandle> below = parent.handle().descendants().toList();
            parent.kill();
            for (ProcessHandle process : below) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(List.of(), processesOf(fresh));
    }

    /** PostgreSQL's own programs run from within the data folder. */
    private static List<String> processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.resolve("postgres").toString()))
                .toList();
    }

    private static void awaitProcessOf(Path folder) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (processesOf(folder).isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "no process of PostgreSQL came up in " + folder);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Jar.Ended ended = Jar.run(
                    "serve",
                    "--port",
                    port,
                    "--data-folder",
                    temp.resolve("unused/var").toString());
            assertOneSentence(ended, "The port " + port + " of 127.0.0.1 cannot be used", "choose another with --port");
            assertFalse(Files.exists(temp.resolve("unused")), "nothing is started before the port is known to be free");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneSentence() throws Exception {
        Path file = Files.createFile(temp.resolve("a-file"));
        assertOneSentence(
                Jar.run("serve", "--port", "0", "--data-folder", file.toString()), file.toString(), "--data-folder");
        assertOneSentence(
                Jar.run(
                        "serve",
                        "--port",
                        "0",
                        "--data-folder",
                        file.resolve("below").toString()),
                "below",
                "--data-folder");
    }

    @Test
    void anotherInstanceOnTheSameFolderIsOneSentence() throws Exception {
        try (Jar first = Jar.serve(folder)) {
            Jar.Ended second = Jar.run("serve", "--port", "0", "--data-folder", folder.toString());
            assertOneSentence(
                    second, "Another Ringback (process " + first.handle().pid() + ")", "--data-folder");
            assertEquals(
                    200, new Web(first.address()).get("/api/v1/providers/toast").statusCode());
        }
    }

    @Test
    void aWrongSettingIsOneSentence() throws Exception {
        assertOneSentence(Jar.run("serve", "--port", "70000"), "70000", "0 to 65535");
        Jar.Ended misspelt = Jar.run(Map.of("RINGBACK_DATABASE_PASWORD", "x"), Jar.command("serve", "--port", "0"));
        assertOneSentence(misspelt, "RINGBACK_DATABASE_PASWORD", "accepted: RINGBACK_DATABASE_PASSWORD");
        Jar.Ended unknown = Jar.run("serve", "--prot", "8080");
        assertEquals(ExitCode.USAGE, unknown.exitCode());
        assertEquals(1, unknown.lines().size(), unknown.output());
    }

    @Test
    void aDataFolderWithoutProvidersLeavesTheRecordAsItIs() throws Exception {
        try (Jar jar = Jar.start(
                Map.of(),
                Jar.command(
                        "serve",
                        "--port",
                        "0",
                        "--data-folder",
                        folder.toString(),
                        "--data",
                        temp.resolve("nothing").toString()))) {
            assertEquals(
                    200, new Web(jar.address()).get("/api/v1/providers/toast").statusCode());
            assertTrue(jar.output().contains("There is no data folder"), jar.output());
        }
    }

    @Test
    void anExistingDatabaseIsUsedInsteadOfTheEmbeddedOne() throws Exception {
        try (DataFolder other = DataFolder.open(temp.resolve("existing"));
                EmbeddedPostgres existing = EmbeddedPostgres.start(other)) {
            Path state = temp.resolve("state");
            Map<String, String> password = Map.of("RINGBACK_DATABASE_PASSWORD", existing.password());
            List<String> command = Jar.command(
                    "load",
                    Jar.dataOfTheProject().toString(),
                    "--data-folder",
                    state.toString(),
                    "--database-url",
                    existing.jdbcUrl(),
                    "--database-user",
                    existing.user());
            Jar.Ended first = Jar.run(password, command);
            assertEquals(ExitCode.OK, first.exitCode(), first.output());
            assertTrue(first.output().contains("126 new or changed"), first.output());
            assertFalse(Files.exists(state.resolve("postgres")), "no embedded server beside the existing one");
            Jar.Ended wrong = Jar.run(Map.of("RINGBACK_DATABASE_PASSWORD", "wrong"), command);
            assertOneSentence(wrong, "password authentication failed", "--database-url");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsOneSentence() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String state = temp.resolve("state2").toString();
        assertOneSentence(
                Jar.run(
                        "reindex",
                        "--data-folder",
                        state,
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:" + free + "/x"),
                "127.0.0.1:" + free,
                "Check --database-url");
        assertOneSentence(
                Jar.run("reindex", "--data-folder", state, "--database-url", "jdbc:mysql://127.0.0.1/x"),
                "jdbc:mysql",
                "jdbc:postgresql:");
    }

    private static void assertOneSentence(Jar.Ended ended, String... parts) throws IOException {
        assertEquals(ExitCode.CANNOT_RUN, ended.exitCode(), ended.output());
        assertEquals(1, ended.lines().size(), ended.output());
        for (String part : parts) {
            assertTrue(ended.output().contains(part), "\"" + part + "\" is not in: " + ended.output());
        }
    }
}
