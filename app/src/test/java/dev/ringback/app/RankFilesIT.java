package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files by the service and by the command line; all companies are invented. */
class RankFilesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path EXAMPLE =
            Path.of("..", "docs", "examples", "data").toAbsolutePath().normalize();
    private static final String SHOP =
            Web.query("country", "US", "timezone", "America/Chicago", "hours", "Tu-Su 11:00-23:00");

    @TempDir
    Path temp;

    private void importing(String file, String format) throws IOException, InterruptedException {
        Jar.Ended ended = Jar.run(
                "import",
                "reviews",
                EXAMPLE.resolve(file).toString(),
                "--format",
                format,
                "--data-folder",
                temp.resolve("var").toString());
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
    }

    private static String rank(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("rank", "--data", EXAMPLE.toString(), "--country", "US", "--timezone", "America/Chicago"));
        arguments.addAll(List.of("--hours", "Tu-Su 11:00-23:00", "--format", "json"));
        arguments.addAll(List.of(more));
        Jar.Ended ended = Jar.run(arguments.toArray(String[]::new));
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
        return ended.output().strip();
    }

    @Test
    void theFilesAreRankedAndExplainedInTheVeryBytesOfTheService() throws Exception {
        try (Jar server = Jar.start(
                Map.of(),
                Jar.command(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        EXAMPLE.toString(),
                        "--data-folder",
                        temp.resolve("var").toString()))) {
            Web web = new Web(server.address());
            importing("reviews.jsonl", "jsonl");
            importing("complaints.csv", "cfpb");
            String files = rank();
            long begun = System.nanoTime();
            String served = web.get("/api/v1/rankings" + SHOP).body();
            while (!served.equals(files) && System.nanoTime() - begun < SOON.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(100);
                served = web.get("/api/v1/rankings" + SHOP).body();
            }
            assertEquals(files, served);
            assertTrue(files.contains("accounts say"), files);
            assertEquals(
                    rank("--explain", "acorn-pay"),
                    web.get("/api/v1/rankings/explain/acorn-pay" + SHOP).body());
            String unknown = web.get("/api/v1/rankings/explain/acorn" + SHOP).body();
            assertTrue(unknown.contains("near it are acorn-pay"), unknown);
        }
    }
}
