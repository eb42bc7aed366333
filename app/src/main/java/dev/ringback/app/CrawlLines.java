package dev.ringback.app;

import dev.ringback.indexer.CrawlListener;
import dev.ringback.indexer.CrawlReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A crawl in words: a line as each visit ends, and what it came to. */
final class CrawlLines implements CrawlListener {
    private final Progress progress;
    private int due;
    private int read;

    CrawlLines(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void begun(int sources) {
        due = sources;
        progress.say(count(sources, "source is", "sources are") + " to be read");
    }

    @Override
    public synchronized void read(CrawlReport.Line line) {
        read++;
        progress.say(of(line) + left());
    }

    /** Pages that were found on the way come on top of what was due. */
    private String left() {
        return read <= due ? " (" + (due - read) + " left)" : " (found on the way)";
    }

    synchronized int read() {
        return read;
    }

    static List<String> summary(CrawlReport report) {
        List<String> lines = new ArrayList<>();
        report.notes().forEach(note -> lines.add("Note: " + Stranger.visible(note)));
        TreeMap<String, Long> outcomes = report.lines().stream()
                .collect(Collectors.groupingBy(CrawlReport.Line::outcome, TreeMap::new, Collectors.counting()));
        String counts = outcomes.entrySet().stream()
                .map(each -> each.getValue() + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
        lines.add(
                "Read " + count(report.lines().size(), "source", "sources") + (counts.isEmpty() ? "" : ": " + counts));
        report.lines().stream().filter(CrawlReport.Line::isFailure).forEach(line -> lines.add("  " + of(line)));
        return lines;
    }

    private static String of(CrawlReport.Line line) {
        String detail = line.detail().isEmpty() ? "" : ": " + line.detail();
        return Stranger.visible(
                line.provider() + "  " + line.kind() + "  " + line.url() + "  " + words(line.outcome()) + detail);
    }

    static String nextDue(Instant next, Instant now) {
        Duration in = Duration.between(now, next);
        String how = in.toHours() >= 48
                ? in.toDays() + " days"
                : in.toMinutes() >= 120 ? in.toHours() + " hours" : Math.max(1, in.toMinutes()) + " min";
        return "The next is due at " + next.truncatedTo(ChronoUnit.SECONDS) + ", in " + how;
    }

    private static String words(String outcome) {
        return outcome.replace('_', ' ');
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
