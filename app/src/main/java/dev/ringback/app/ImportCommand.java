package dev.ringback.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings into the record what stands in files of others. */
@Command(
        name = "import",
        description = "Brings what stands in files of others into the record: import reviews FILE.",
        subcommands = ImportReviewsCommand.class,
        footer = {"", ExitCode.HELP})
final class ImportCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "There is nothing named to import; accepted: import reviews");
    }
}
