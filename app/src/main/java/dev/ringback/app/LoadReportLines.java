package dev.ringback.app;

import dev.ringback.indexer.LoadReport;
import java.util.ArrayList;
import java.util.List;

/** A report of a load in words. */
final class LoadReportLines {
    private LoadReportLines() {}

    static String summary(LoadReport report) {
        if (report.changedNothing() && report.refused().isEmpty()) {
            return "Data is unchanged: " + report.files() + " files";
        }
        return "Data loaded: " + report.files() + " files, " + report.changed().size() + " new or changed, "
                + report.removed().size() + " gone, " + report.refused().size() + " refused";
    }

    static List<String> problems(LoadReport report) {
        List<String> lines = new ArrayList<>();
        report.problems().forEach(problem -> lines.add("  " + problem));
        report.refused().forEach(path -> lines.add("  " + path + " is left out; what the record held of it stays"));
        return lines;
    }
}
