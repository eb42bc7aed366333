package dev.ringback.app;

import dev.ringback.indexer.ImportListener;
import dev.ringback.indexer.ImportReport;
import dev.ringback.store.ReviewStore.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import says while it runs, and at its end. */
final class ImportLines implements ImportListener {
    /** Of a file that is broken throughout nobody reads more. */
    private static final int MOST_REFUSED = 1_000;

    private static final int MOST_COMPANIES = 10;

    private final Progress progress;
    private final String file;
    private long refused;

    ImportLines(Progress progress, String file) {
        this.progress = progress;
        this.file = file;
    }

    @Override
    public void refused(long line, String reason) {
        refused++;
        if (refused <= MOST_REFUSED) {
            progress.say(Stranger.visible(file + ":" + line + ": " + reason));
        }
    }

    @Override
    public void takenUpTo(long line) {
        progress.say("taken up to line " + line);
    }

    void summary(ImportReport report) {
        if (refused > MOST_REFUSED) {
            progress.say("and " + (refused - MOST_REFUSED) + " lines more are refused");
        }
        if (!report.notOurs().isEmpty()) {
            progress.say(notOurs(report.notOurs()));
        }
        say(report.repeated(), "stand on an earlier line already, which was taken");
        say(
                report.idsMade(),
                "have no id and are known by a digest: of provider, date, author and text, or of the whole row");
        say(report.textsCut(), "have a text longer than 20,000 characters, which was cut there");
        if (!report.unread().isEmpty()) {
            progress.say("Fields that mean nothing here were not read: "
                    + report.unread().stream().sorted().map(Stranger::visible).collect(Collectors.joining(", ")));
        }
        progress.done(String.format(
                Locale.ROOT,
                "%,d rows: %s, %,d refused, %,d skipped",
                report.rows(),
                counts(report.written()),
                report.refused(),
                report.repeated() + sum(report.notOurs())));
    }

    void summary(int found, Written written) {
        progress.done(String.format(Locale.ROOT, "%,d reviews in the page: %s", found, counts(written)));
    }

    private void say(long count, String what) {
        if (count > 0) {
            progress.say(String.format(Locale.ROOT, "%,d rows %s", count, what));
        }
    }

    private static String counts(Written written) {
        return String.format(
                Locale.ROOT,
                "%,d new, %,d corrected, %,d unchanged",
                written.added(),
                written.corrected(),
                written.unchanged());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String notOurs(Map<String, Long> companies) {
        List<String> most = companies.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPANIES)
                .map(entry -> Stranger.visible(entry.getKey()) + " " + entry.getValue())
                .toList();
        int more = companies.size() - most.size();
        return String.format(
                        Locale.ROOT, "%,d rows are not ours, about companies that are no provider: ", sum(companies))
                + String.join(", ", most)
                + (more > 0 ? " and " + more + " others" : "");
    }
}
