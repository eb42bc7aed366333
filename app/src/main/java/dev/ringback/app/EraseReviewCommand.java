package dev.ringback.app;

import dev.ringback.indexer.EditionUpkeep;
import dev.ringback.indexer.ReviewUpkeep;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.StartFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases reviews from the record, the index and every edition. What a kill leaves to be done, the next upkeep does. */
@Command(
        name = "review",
        description =
                "Erases reviews for good, with all they ever said: from the record, the index and every edition that has "
                        + "them. Editions are cut anew without them, and the old ids name their successors.",
        footer = {"", ExitCode.HELP})
final class EraseReviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of reviews, as the API has them.")
    List<String> ids = List.of();

    @Option(names = "--dry-run", description = "Print what would go, and erase nothing.")
    boolean isDryRun;

    @Option(names = "--yes", description = "Erase. Nothing brings it back.")
    boolean isMeant;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Progress progress = terminal.progress();
        try (Installation installation = Installation.join(record, progress)) {
            Map<String, ReviewStore.Held> held = held(installation.bean(ReviewStore.class));
            held.forEach((id, one) -> progress.say(line(id, one)));
            if (isDryRun || !isMeant) {
                progress.say("Nothing is erased" + (isDryRun ? "" : "; with --yes it is, and nothing brings it back"));
                return isDryRun ? ExitCode.OK : ExitCode.USAGE;
            }
            erase(installation, progress);
            notTouched(installation, progress);
            return ExitCode.OK;
        }
    }

    /** All of them or none: a misspelt id is found before anything is gone. */
    private Map<String, ReviewStore.Held> held(ReviewStore store) {
        Map<String, ReviewStore.Held> held = new LinkedHashMap<>();
        for (String id : ids) {
            held.put(
                    id,
                    store.held(id)
                            .orElseThrow(() -> new StartFault("There is no review \"" + Stranger.visible(id)
                                    + "\" in the record, and nothing is erased; accepted: the \"id\" of a review as"
                                    + " /api/v1/providers/{slug}/reviews gives it.")));
        }
        return held;
    }

    private static String line(String id, ReviewStore.Held held) {
        return id + ": of " + held.provider() + " at " + held.source() + ", with " + held.versions()
                + " earlier version(s), in " + held.editions() + " edition(s)";
    }

    private void erase(Installation installation, Progress progress) {
        ReviewStore store = installation.bean(ReviewStore.class);
        long erased = ids.stream().filter(store::erase).count();
        progress.done("Erased " + erased + " review(s)");
        int judged = installation.bean(ReviewUpkeep.class).catchUp().judged();
        progress.done("Judged all others: " + judged + " verdicts are other than before");
        new DailyCut(installation.bean(EditionUpkeep.class), progress).catchUp();
        installation.index(progress);
    }

    private static void notTouched(Installation installation, Progress progress) {
        progress.say("Not touched: pages kept as they were read in " + installation.evidence()
                + ", backups, files that were imported, and what others keep of our answers."
                + " A page or a file that still has it brings it back when it is read or imported again.");
    }
}
