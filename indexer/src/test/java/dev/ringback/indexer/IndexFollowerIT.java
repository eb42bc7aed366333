package dev.ringback.indexer;

import static dev.ringback.sources.DataFolderOnDisk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFault;
import dev.ringback.index.IndexFolder;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.LeaseLost;
import dev.ringback.store.Leases;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that follows the record, alone or as one of several that would. The companies are invented. */
class IndexFollowerIT {
    @TempDir
    static Path state;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    private DataFolderOnDisk data;
    private IndexFolder folder;

    @BeforeAll
    static void start() {
        record = new RecordForTests(state);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void begin() throws IOException {
        record.clear();
        data = new DataFolderOnDisk(temp.resolve("data"));
        folder = new IndexFolder(temp.resolve("index"));
    }

    private void load(String slug) throws IOException {
        data.provider(slug);
        assertEquals(
                0,
                record.bean(Pipeline.class).load(data.path(), TODAY).refused().size());
    }

    private IndexFollower byLease(Duration length) {
        return IndexFollower.byLease(record.bean(ChangeFeed.class), folder, record.bean(Leases.class), length);
    }

    @Test
    void ofItsOwnFolderItGivesWhatIsNewAndNothingTwice() throws Exception {
        load("a-pay");
        Generation first = record.bean(Pipeline.class).index(folder);
        try (IndexFollower follower = IndexFollower.ofOwnFolder(record.bean(ChangeFeed.class), folder, first)) {
            assertEquals(Optional.empty(), follower.follow());
            assertEquals(2, folder.nextNumber(), "nothing is written where nothing is new");
            load("b-pay");
            Generation second = follower.follow().orElseThrow();
            assertEquals(2, second.dossiers().size());
            assertEquals(1, first.dossiers().size());
            assertEquals(Optional.empty(), follower.follow());
        }
        try (Generation opened = folder.openNewest().orElseThrow();
                Generation rebuilt = record.bean(Pipeline.class).reindex(folder)) {
            assertEquals(rebuilt.digest(), opened.digest());
        }
    }

    @Test
    void aSecondIsRefusedAndToldWhoHoldsIt() {
        try (IndexFollower first = byLease(Duration.ofMinutes(1))) {
            first.follow();
            StartFault refused = assertThrows(StartFault.class, () -> byLease(Duration.ofMinutes(1)));
            String said = String.valueOf(refused.getMessage());
            assertTrue(
                    said.contains("process " + ProcessHandle.current().pid()) && said.contains("writes the index"),
                    said);
        }
        byLease(Duration.ofMinutes(1)).close();
    }

    @Test
    void aSleeperThatLostTheLeasePublishesNothing() throws Exception {
        load("a-pay");
        IndexFollower sleeper = byLease(Duration.ofMinutes(1));
        sleeper.follow().orElseThrow();
        record.execute("UPDATE lease SET until = clock_timestamp()"); // as if it had slept
        load("b-pay");
        try (IndexFollower next = byLease(Duration.ofMinutes(1))) {
            assertEquals(2, next.follow().orElseThrow().dossiers().size());
            load("c-pay");
            assertThrows(LeaseLost.class, sleeper::follow);
            assertThrows(LeaseLost.class, sleeper::follow);
            assertEquals(2, newest(), "what the sleeper was about to publish is not there");
            sleeper.close();
            assertEquals(
                    3, next.follow().orElseThrow().dossiers().size(), "its end does not take the next one's lease");
        }
    }

    /** The lease's fence begins at 1 in a new record, whatever a folder holds already. */
    @Test
    void whoComesLaterGoesBeforeWhateverWasWrittenThere() throws Exception {
        load("a-pay");
        for (int times = 0; times < 5; times++) {
            record.bean(Pipeline.class).reindex(folder).close();
        }
        assertEquals(6, folder.nextNumber());
        try (IndexFollower first = byLease(Duration.ofMinutes(1))) {
            first.follow().orElseThrow();
            assertEquals(7, folder.nextNumber());
        }
        for (int times = 0; times < 20; times++) {
            byLease(Duration.ofMinutes(1)).close();
        }
        load("b-pay");
        try (IndexFollower later = byLease(Duration.ofMinutes(1))) {
            later.follow().orElseThrow();
            assertEquals(2, newest());
            assertEquals(23, folder.nextNumber(), "a fence that is higher is the number");
        }
    }

    @Test
    void aFolderThatAnotherCommandWroteToIsOpenedAgain() throws Exception {
        load("a-pay");
        try (IndexFollower follower = byLease(Duration.ofMinutes(1))) {
            follower.follow().orElseThrow();
            record.bean(Pipeline.class).reindex(folder).close();
            load("b-pay");
            assertThrows(IndexFault.class, follower::follow);
            assertEquals(2, follower.follow().orElseThrow().dossiers().size());
            assertEquals(2, newest());
            assertFalse(follower.follow().isPresent());
        }
    }

    private int newest() {
        try (Generation newest = folder.openNewest().orElseThrow()) {
            return newest.dossiers().size();
        }
    }
}
