package dev.ringback.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Erases what somebody has a right to have erased. */
@Command(
        name = "erase",
        description = "Erases for good what somebody has a right to have erased, also out of the days that are kept.",
        subcommands = EraseReviewCommand.class,
        footer = {"", ExitCode.HELP})
final class EraseCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "There is nothing named to erase; accepted: erase review ID");
    }
}
