package dev.ringback.app;

import dev.ringback.review.intake.ColumnNames;
import java.util.List;
import picocli.CommandLine.Option;

/** What the fields of a file of reviews are called; shared by the commands that read one. */
final class ColumnOptions {
    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description =
                    "What a field is called in the file, with jsonl and csv: --map stars=rating. May be repeated.")
    List<String> maps = List.of();

    boolean areGiven() {
        return !maps.isEmpty();
    }

    /** A mapping that cannot be is a fault of the command line. */
    ColumnNames names(Terminal terminal) {
        try {
            return ColumnNames.of(maps);
        } catch (IllegalArgumentException fault) {
            throw terminal.misuse("--map: " + Stranger.visible(String.valueOf(fault.getMessage())));
        }
    }
}
