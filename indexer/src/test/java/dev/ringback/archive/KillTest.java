package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that end in the middle of a write; they share one folder. */
class KillTest {
    private static final int KILLS = 10;
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        Random random = new Random(SEED);
        List<WriterProcess.Acknowledged> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(1 + random.nextInt(20), random.nextInt(20)));
        }
        Set<UUID> found = new HashSet<>();
        try (Archive archive = Archive.open(folder, Clock.systemUTC(), 1 << 20)) {
            List<Damage> damages =
                    archive.recover(file -> 0, kept -> found.add(kept.capture().id()));
            for (WriterProcess.Acknowledged each : acknowledged) {
                ArchiveTest.whole(archive.read(each.place(), each.id(), each.contentSha256()));
                assertTrue(found.contains(each.id()));
            }
            System.out.println("MEASURE archive: " + KILLS + " kills, " + acknowledged.size() + " acknowledged, "
                    + found.size() + " found, " + damages.size() + " torn ends: " + damages);
            assertTrue(damages.size() <= KILLS, damages.toString());
            assertTrue(found.size() <= acknowledged.size() + KILLS, "at most one in flight a kill");
            assertGoesOn(archive);
        }
    }

    /** Lets it write so many records and then a little longer. */
    private List<WriterProcess.Acknowledged> writeUntilKilled(int records, int millis) throws Exception {
        Process process = new ProcessBuilder(WriterProcess.command(folder, 60_000))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            while (lines.size() < records) {
                lines.add(nextLine(output, lines));
            }
            Thread.sleep(millis);
            process.toHandle().destroyForcibly(); // by its handle, because the process itself would close its output
            process.onExit().join();
            lines.addAll(WriterProcess.rest(output));
        } finally {
            process.destroyForcibly();
        }
        return lines.stream().map(WriterProcess.Acknowledged::of).toList();
    }

    private static String nextLine(BufferedReader output, List<String> before) throws IOException {
        String line = output.readLine();
        assertTrue(line != null && line.startsWith("kept "), line + " after " + before);
        return line;
    }

    private static void assertGoesOn(Archive archive) {
        Capture capture = CaptureForTests.text("next run");
        Place place = archive.write(capture);
        Reading reading = archive.read(place, capture.id(), capture.contentSha256());
        ArchiveTest.assertSame(capture, ArchiveTest.whole(reading).capture());
    }
}
