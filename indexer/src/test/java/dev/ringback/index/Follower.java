package dev.ringback.index;

import dev.ringback.form.Changes;
import java.nio.file.Path;

/** A process that follows a made-up history and is killed somewhere on the way. */
final class Follower {
    /** So many that no kill comes too late. */
    static final int TRANSACTIONS = 3_000;

    /** Each batch ends at a multiple of it. */
    static final int BATCH = 3;

    private Follower() {}

    /** @param args the index folder, the seed */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        IndexFolder folder = new IndexFolder(Path.of(args[0]));
        History history = new History(Long.parseLong(args[1]), TRANSACTIONS);
        System.out.println("begins");
        try (LiveIndex index = LiveIndex.open(folder, History.RECORD, folder.nextNumber())) {
            while (index.changeNumber() < history.last()) {
                long done = index.changeNumber();
                Changes next = history.between(done, done + BATCH);
                index.apply(next).close();
                System.out.println("committed");
            }
        }
    }
}
