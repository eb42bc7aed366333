package dev.ringback.serve.page;

import java.util.List;

/**
 * What moved between two editions, for a shop.
 *
 * @param notes what to know before reading it
 * @param movers empty while no shop is told
 */
public record DifferencePage(
        String title, List<String> notes, FormView form, List<Mover> movers, String json, List<String> meta) {

    /**
     * A provider that differs.
     *
     * @param moved from which place to which, in words
     * @param lines what differs of incidents, reviews and what else has no text of its own
     * @param changes facts that came, changed or went
     */
    public record Mover(String name, String href, String moved, List<String> lines, List<ChangeView> changes) {}
}
