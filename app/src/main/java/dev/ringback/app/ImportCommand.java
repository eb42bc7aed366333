package dev.ringback.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings into the record what stands in files of others. */
@Command(
        name = "import",
        description = "Brings what stands in files of others into the record: import reviews FILE.",
        subcommands = ImportReviewsCommand.class,
        footer = {"", ExitCode.HELP})
final class ImportCommand implements Runnable {
    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public void run() {
        throw terminal.misuse("There is nothing named to import; accepted: import reviews");
    }
}
