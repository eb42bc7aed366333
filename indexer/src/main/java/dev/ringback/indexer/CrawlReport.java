package dev.ringback.indexer;

import java.util.List;

/**
 * What a crawl did.
 *
 * @param lines one for each visit, in the order they ended
 * @param notes what else a person should know, such as damaged evidence
 */
public record CrawlReport(List<Line> lines, List<String> notes) {
    public CrawlReport {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One visit.
     *
     * @param outcome lower-case word for how it ended
     * @param detail one clause; empty where there is nothing to say
     */
    public record Line(String source, String provider, String kind, String url, String outcome, String detail) {
        /** Whether a person should look at it: nothing usable came, though we were allowed to ask. */
        public boolean isFailure() {
            return outcome.equals("failed");
        }
    }

    /** Whether nobody need look at it: nothing failed, and not all of it was put off. */
    public boolean isWell() {
        return failures() == 0
                && (lines.isEmpty()
                        || lines.stream().anyMatch(line -> !line.outcome().equals("postponed")));
    }

    public long failures() {
        return lines.stream().filter(Line::isFailure).count();
    }
}
