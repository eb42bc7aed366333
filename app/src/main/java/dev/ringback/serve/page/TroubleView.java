package dev.ringback.serve.page;

import java.util.List;

/**
 * What broke, by the status page and by others.
 *
 * @param windows when it was watched
 * @param newest the newest incidents
 * @param older those behind a tap
 */
public record TroubleView(
        List<Page> pages,
        List<String> windows,
        List<Entry> newest,
        List<Entry> older,
        String olderTitle,
        List<Outage> outages) {

    /** A page that tells the state of the service. */
    public record Page(String href, String text, String caution) {}

    /**
     * An incident or planned work.
     *
     * @param mark own, third, unknown or planned: the shape it is marked with
     * @param fault the same in words
     */
    public record Entry(
            String mark,
            String fault,
            String title,
            String when,
            String length,
            String affects,
            String href,
            String source) {}

    /** An outage as others told it. */
    public record Outage(String when, String what, List<String> more, String href, String source, String caution) {}

    public boolean isEmpty() {
        return pages.isEmpty() && newest.isEmpty() && outages.isEmpty() && windows.isEmpty();
    }
}
