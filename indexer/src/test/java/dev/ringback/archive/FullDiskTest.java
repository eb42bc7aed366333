package dev.ringback.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The system gives no room for the rest of a record: here by a limit on the size of a file, which needs no rights. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void whatDoesNotFitIsOneClearFaultAndDoesNotCount() throws Exception {
        Path archived = folder.resolve("archive");
        List<String> lines = writeWithin(archived, 200);
        String fault = lines.removeLast();
        assertTrue(
                fault.startsWith("fault nothing can be written to the archive in \"" + archived.toRealPath()
                        + "\"; it needs a disk with room that can be written to: "),
                fault);
        assertTrue(lines.size() >= 2, lines.toString());
        try (Archive archive = Archive.open(archived, Clock.systemUTC(), 1 << 30)) {
            List<Place> found = new ArrayList<>();
            assertEquals(List.of(), archive.recover(file -> 0, kept -> found.add(kept.place())));
            assertEquals(
                    lines.stream()
                            .map(WriterProcess.Acknowledged::of)
                            .map(WriterProcess.Acknowledged::place)
                            .toList(),
                    found);
            assertEquals(
                    found.getLast().end(),
                    Files.size(archived.resolve(found.getLast().file())));
        }
    }

    private static List<String> writeWithin(Path folder, int blocks) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
        command.addAll(WriterProcess.command(folder, 20_000));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader()) {
            return new ArrayList<>(WriterProcess.rest(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
