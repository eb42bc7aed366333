package dev.ringback.app;

import dev.ringback.index.Generation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the index from nothing. */
@Command(
        name = "reindex",
        description = "Builds the index from nothing but the record and switches to it.",
        footer = {"", ExitCode.HELP})
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    RecordOptions record = new RecordOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Progress progress =
                new Progress(Objects.requireNonNull(spec).commandLine().getOut());
        try (Installation installation = Installation.open(record, Map.of(), progress);
                Generation generation = installation.pipeline().reindex(installation.index())) {
            progress.done("Index has " + generation.documentCount() + " documents, digest " + generation.digest());
            return ExitCode.OK;
        }
    }
}
