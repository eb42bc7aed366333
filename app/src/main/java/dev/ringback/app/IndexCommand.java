package dev.ringback.app;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.EditionUpkeep;
import dev.ringback.indexer.IndexFollower;
import dev.ringback.indexer.ReviewUpkeep;
import dev.ringback.store.ChangeFeed;
import dev.ringback.store.Leases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings an index up to the record, once or for as long as it runs. */
@Command(
        name = "index",
        description =
                "Brings the index up to date with the record. With --watch it goes on following, for servers that "
                        + "run with \"serve --index DIR\"; one process at a time on a record.",
        footer = {"", ExitCode.HELP})
final class IndexCommand implements Callable<Integer> {
    @Option(names = "--watch", description = "Follow the record until stopped.")
    boolean watch;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The index; may be a folder that other machines read (default: index in the data folder).")
    @Nullable
    Path folder;

    @Option(
            names = "--lease",
            paramLabel = "SECONDS",
            hidden = true,
            description = "For tests: how long others wait after this process was killed.")
    long leaseSeconds = IndexFollower.LEASE_LENGTH.toSeconds();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Progress progress = terminal.progress();
        try (Installation installation = Installation.open(record, Map.of(), progress)) {
            IndexFollower follower = installation.keep(follower(installation));
            installation.bean(ReviewUpkeep.class).catchUp();
            DailyCut daily = new DailyCut(installation.bean(EditionUpkeep.class), progress);
            daily.catchUp();
            follow(follower, progress);
            if (watch) {
                progress.say("Following the record");
                installation.keep(daily.eachSecond());
                installation
                        .keep(EachSecond.start("Following the record", () -> follow(follower, progress)))
                        .awaitEnd();
            }
            return ExitCode.OK;
        }
    }

    private IndexFollower follower(Installation installation) {
        IndexFolder index = folder == null ? installation.index() : new IndexFolder(folder);
        Duration lease = Duration.ofSeconds(Math.max(1, leaseSeconds));
        return IndexFollower.byLease(
                installation.bean(ChangeFeed.class), index, installation.bean(Leases.class), lease);
    }

    private static void follow(IndexFollower follower, Progress progress) {
        follower.follow().ifPresent(generation -> say(generation, progress));
    }

    private static void say(Generation generation, Progress progress) {
        progress.say("Index has " + generation.documentCount() + " documents, change " + generation.changeNumber()
                + ", digest " + generation.digest());
    }
}
