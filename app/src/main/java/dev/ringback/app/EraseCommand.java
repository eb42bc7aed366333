package dev.ringback.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Erases what somebody has a right to have erased. */
@Command(
        name = "erase",
        description = "Erases for good what somebody has a right to have erased, also out of the days that are kept.",
        subcommands = EraseReviewCommand.class,
        footer = {"", ExitCode.HELP})
final class EraseCommand implements Runnable {
    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public void run() {
        throw terminal.misuse("There is nothing named to erase; accepted: erase review ID");
    }
}
