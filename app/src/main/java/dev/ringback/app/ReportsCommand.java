package dev.ringback.app;

import dev.ringback.store.ErrorReport;
import dev.ringback.store.ErrorReports;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what readers have reported. */
@Command(
        name = "reports",
        description = "Prints the errors that readers reported on pages, newest first.",
        footer = {"", ExitCode.HELP})
final class ReportsCommand implements Callable<Integer> {
    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--limit", defaultValue = "100", description = "How many at most (default: ${DEFAULT-VALUE}).")
    int limit = 100;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        PrintWriter err = terminal.err();
        try (Installation installation = Installation.join(record, new Progress(err))) {
            List<ErrorReport> reports =
                    installation.context().getBean(ErrorReports.class).newest(Math.max(1, limit));
            reports.forEach(report -> print(report, out));
            out.println(reports.size() + " reports");
            return ExitCode.OK;
        }
    }

    private static void print(ErrorReport report, PrintWriter out) {
        out.println(report.writtenAt() + "  " + Stranger.visible(report.page()));
        report.message().lines().forEach(line -> out.println("  " + Stranger.visible(line)));
        if (report.sourceUrl() != null) {
            out.println("  source: " + Stranger.visible(report.sourceUrl()));
        }
    }
}
