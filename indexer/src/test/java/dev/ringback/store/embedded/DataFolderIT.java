package dev.ringback.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.store.StartFault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderIT {
    @TempDir
    Path temp;

    @Test
    void aFolderHeldByAnotherProcessIsRefusedWithItsNumberUntilThatOneIsKilled() throws Exception {
        Path path = temp.resolve("var");
        try (OwnerProcess owner = OwnerProcess.of(OwnerOfAFolder.class, path)) {
            owner.awaitLine("held");
            StartFault fault = assertThrows(StartFault.class, () -> DataFolder.open(path));
            assertEquals(
                    "Another Ringback (process %d) is using the data folder '%s'. Stop it, or choose another with --data-folder."
                            .formatted(owner.process().pid(), path),
                    fault.getMessage());
            owner.kill();
        }
        DataFolder.open(path).close();
    }

    @Test
    void aRefusedSecondHoldInTheSameProcessDoesNotLoosenTheFirst() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThrows(StartFault.class, () -> DataFolder.open(folder.path()));
            try (OwnerProcess other = OwnerProcess.of(OwnerOfAFolder.class, temp)) {
                String said = other.output().readLine();
                assertTrue(
                        said.contains("Another Ringback (process "
                                + ProcessHandle.current().pid()),
                        said);
            }
        }
    }
}
