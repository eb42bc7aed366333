package dev.ringback.app;

import dev.ringback.index.Generation;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the index from nothing. */
@Command(
        name = "reindex",
        description = "Builds the index from nothing but the record and switches to it.",
        footer = {"", ExitCode.HELP})
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Progress progress = terminal.progress();
        try (Installation installation = Installation.open(record, Map.of(), progress);
                Generation generation = installation.pipeline().reindex(installation.index())) {
            progress.done("Index has " + generation.documentCount() + " documents, digest " + generation.digest());
            return ExitCode.OK;
        }
    }
}
