package dev.ringback.app;

import dev.ringback.indexer.LoadReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads a data folder into the record and brings the index up to date. */
@Command(
        name = "load",
        description = "Makes the catalogue in the record equal to a data folder, file by file, and indexes it. "
                + "The same folder twice changes nothing. A file with a fault is refused whole; all others are loaded.",
        footer = {"", ExitCode.HELP})
final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The data folder, with providers/ in it.")
    Path folder = Path.of("data");

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        Progress progress = new Progress(out);
        try (Installation installation = Installation.join(record, progress)) {
            LoadReport report = installation.pipeline().load(folder, LocalDate.now(ZoneOffset.UTC));
            LoadReportLines.problems(report).forEach(progress::say);
            progress.done(LoadReportLines.summary(report));
            installation.index(progress);
            return report.refused().isEmpty() ? ExitCode.OK : ExitCode.FOUND_FAULTS;
        }
    }
}
