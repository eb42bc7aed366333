package dev.ringback.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFolderIsForItsOwnerOnly() throws IOException {
        Path path = temp.resolve("var");
        try (DataFolder folder = DataFolder.open(path)) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        }
    }

    @Test
    void theLockFileNamesTheProcess() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            String written = Files.readString(folder.path().resolve("ringback.lock"));
            assertEquals(ProcessHandle.current().pid() + "\n", written);
        }
    }

    @Test
    void aSecondHoldInTheSameProcessIsRefusedAlsoThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectory(temp.resolve("var")));
        try (DataFolder folder = DataFolder.open(temp.resolve("var"))) {
            for (Path same : new Path[] {folder.path(), link}) {
                assertEquals(
                        "Another Ringback (process %d) is using the data folder '%s'. Stop it, or choose another with --data-folder."
                                .formatted(ProcessHandle.current().pid(), same),
                        messageOfOpening(same));
            }
        }
    }

    @Test
    void aClosedFolderCanBeHeldAgainAndClosedTwice() {
        DataFolder folder = DataFolder.open(temp);
        folder.close();
        folder.close();
        DataFolder.open(temp).close();
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.createFile(temp.resolve("var"));
        assertEquals(
                "The data folder '%s' is a file. Choose a folder with --data-folder.".formatted(file),
                messageOfOpening(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeMadeIsRefusedWithTheReason() throws IOException {
        Path path = Files.createFile(temp.resolve("file")).resolve("var");
        assertEquals(
                "The data folder '%s' cannot be written: not a directory. Give this user write access, or choose another with --data-folder."
                        .formatted(path),
                messageOfOpening(path));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatIsThereAndTakesNoFilesIsRefusedWithTheReason() {
        Path path = Path.of("/proc/self");
        assertEquals(
                "The data folder '/proc/self' cannot be written: there is no such place. Give this user write access, or choose another with --data-folder.",
                messageOfOpening(path));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderOfSomebodyElseIsRefusedWithTheReason() {
        assumeTrue(!Files.isWritable(Path.of("/")), "root may write everywhere");
        assertEquals(
                "The data folder '/' cannot be written: permission denied. Give this user write access, or choose another with --data-folder.",
                messageOfOpening(Path.of("/")));
    }

    private static String messageOfOpening(Path path) {
        return String.valueOf(
                assertThrows(StartFault.class, () -> DataFolder.open(path)).getMessage());
    }
}
