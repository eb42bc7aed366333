package dev.ringback.serve.page;

import java.util.List;

/**
 * Promises beside what was met of them.
 *
 * @param inOutages whether support could be reached when it was down, a sentence
 * @param told how support did in outages, as others told it
 */
public record ObservedView(List<Line> lines, String inOutages, List<Quote> outageQuotes, List<Told> told) {

    /**
     * A promise.
     *
     * @param says what is promised
     * @param met what was met of it
     * @param href the page that promises it; empty where a browser may not follow it
     */
    public record Line(String says, String met, String href, String source, List<Quote> quotes) {}

    /** The words of an account, and where it stands. */
    public record Quote(String text, String about, String href) {}

    /** How support did in an outage. */
    public record Told(String when, String text, String href) {}
}
