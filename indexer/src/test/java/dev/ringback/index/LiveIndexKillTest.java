package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer killed at any moment leaves whole batches, and who comes next goes on from there. */
class LiveIndexKillTest {
    private static final long SEED = 20261122;
    private static final int MOST_MILLIS = 700;

    @TempDir
    Path temp;

    private final History history = new History(SEED, Follower.TRANSACTIONS);

    @Test
    void aKilledWriterLeavesWholeBatches() throws Exception {
        killed(3);
    }

    @Test
    @Tag("measure")
    void aWriterKilledTwentyTimesLeavesWholeBatches() throws Exception {
        killed(20);
    }

    private void killed(int times) throws Exception {
        IndexFolder folder = new IndexFolder(temp.resolve("index"));
        Random random = new Random(SEED);
        long before = 0;
        for (int round = 0; round < times; round++) {
            killAfter(round % 2 == 0 ? "committed" : "begins", random.nextInt(MOST_MILLIS));
            long reached = assertWhole(folder);
            assertTrue(reached >= before, "nothing that was committed is lost");
            before = reached;
        }
        assertTrue(before > 0 && before < history.last(), "killed on the way: " + before);
        catchUp(folder);
    }

    /** Some are killed while they open and take over, some while they write. */
    private void killAfter(String sign, int millis) throws IOException, InterruptedException {
        Process child = ChildJvm.with("-Xmx128m")
                .of(Follower.class, temp.resolve("index"), SEED)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = child.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.equals(sign)) {
                line = said.readLine();
            }
            assertEquals(sign, line);
            Thread.sleep(millis);
            assertTrue(child.isAlive(), "the history is long enough");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private long assertWhole(IndexFolder folder) throws IOException {
        Optional<Generation> newest = folder.openNewest();
        if (newest.isEmpty()) {
            return 0;
        }
        try (Generation generation = newest.get()) {
            assertEquals(0, generation.changeNumber() % Follower.BATCH);
            assertEquals(history.rebuilt(generation.changeNumber()), History.Content.of(generation));
            LiveIndexHistoriesTest.assertClean(folder.path(generation.stamp().number()));
            return generation.changeNumber();
        }
    }

    private void catchUp(IndexFolder folder) throws IOException {
        try (LiveIndex index = LiveIndex.open(folder, History.RECORD, folder.nextNumber());
                Generation caughtUp = index.apply(history.between(index.changeNumber(), history.last()))) {
            assertEquals(history.rebuilt(history.last()), History.Content.of(caughtUp));
        }
    }
}
