package dev.ringback.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a start takes to the first right answer, beside a bare Micronaut in turn with it. */
@Tag("measure")
class StartMeasureIT {
    private static final int ROUNDS = 7;
    private static final String RANKING =
            "/api/v1/rankings?country=US&timezone=America/Chicago&hours=Tu-Su+11:00-23:00&business=restaurant";
    private static final double GOAL = 3;

    @TempDir
    Path temp;

    @Test
    void aSecondStartBesideABareMicronaut() throws Exception {
        Path folder = temp.resolve("var");
        try (Peer first = Peer.ringback("-Xmx256m", folder)) {
            first.awaitAnswer(RANKING, Duration.ofSeconds(120));
        }
        double[] ours = new double[ROUNDS];
        double[] postgres = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = millis(() -> Peer.hello("-Xmx256m"), "/hello", "hello");
            ours[round] = millis(() -> Peer.ringback("-Xmx256m", folder), RANKING, "\"slug\":\"toast\"");
            postgres[round] = postgresMillis(folder);
            ratio[round] = (ours[round] - postgres[round]) / bare[round];
        }
        double median = Peer.median(ratio);
        System.out.printf(
                "MEASURE second start: %.0f ms to the first right answer, of it PostgreSQL's own start %.0f ms; bare Micronaut "
                        + "%.0f ms; ratio without PostgreSQL %.2f (median of %d pairs; goal ≤ %.0f)%n",
                Peer.median(ours), Peer.median(postgres), Peer.median(bare), median, ROUNDS, GOAL);
        assertTrue(median <= GOAL, "ratio " + median);
    }

    /** Starts a server. */
    private interface Start {
        Peer run() throws IOException;
    }

    private static double millis(Start start, String path, String part) throws Exception {
        long before = System.nanoTime();
        try (Peer peer = start.run()) {
            String body = peer.awaitAnswer(path, Duration.ofSeconds(120));
            double millis = (System.nanoTime() - before) / 1e6;
            assertTrue(body.contains(part), body);
            return millis;
        }
    }

    /** PostgreSQL's own start on the same folder, as the program starts it. */
    private static double postgresMillis(Path folder) {
        try (var locked = dev.ringback.store.embedded.DataFolder.open(folder);
                var postgres = dev.ringback.store.embedded.EmbeddedPostgres.start(locked)) {
            return postgres.startMillis();
        }
    }

    @Test
    void aCleanCloneToTheFirstRankedPage() throws Exception {
        assumeTrue(onPath("git") && onPath("mvn"), "git and mvn are needed for a clone and its build");
        Path clone = temp.resolve("clone");
        Path project = Path.of("..").toAbsolutePath().normalize();
        assumeTrue(Files.exists(project.resolve(".git")), "no git repository to clone");
        new ProcessBuilder("git", "clone", "--quiet", project.toString(), clone.toString())
                .inheritIO()
                .start()
                .waitFor();
        int port = Peer.freePort();
        long before = System.nanoTime();
        try (Peer run = Peer.start(List.of("mvn", "-q", "-Prun", "-Dringback.args=--port " + port), port, clone)) {
            run.awaitAnswer("/?country=US&place=Chicago&hours=Tu-Su+11:00-23:00", Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - before) / 1e9;
            System.out.printf(
                    "MEASURE clean clone to the first ranked page, dependencies downloaded: %.0f s%n", seconds);
        }
    }

    private static boolean onPath(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
