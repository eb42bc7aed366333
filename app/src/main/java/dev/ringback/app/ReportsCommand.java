package dev.ringback.app;

import dev.ringback.store.ErrorReport;
import dev.ringback.store.ErrorReports;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
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
