package dev.ringback.serve.page;

import java.util.List;

/**
 * What was found.
 *
 * @param fault what cannot be used of what was typed; empty: nothing
 * @param hidden what stands beside the words in the form, so that filters stay
 * @param count how many were found, a sentence; empty: nothing was asked
 * @param chosen filters that are on, each with the address without it
 * @param tips what to try, where nothing was found
 * @param next the address of those that follow; empty: none
 */
public record SearchPage(
        String words,
        String fault,
        List<Param> hidden,
        String count,
        List<Choice> chosen,
        List<FacetList> facets,
        List<Choice> orders,
        List<ReviewView> hits,
        List<Choice> meant,
        List<Choice> tips,
        String next,
        String json,
        List<String> meta) {

    public record Param(String name, String value) {}

    /**
     * @param href empty: it is what is shown, or nothing to tap
     * @param label what it is for who cannot see where it stands
     */
    public record Choice(String text, String href, String label) {}

    public record FacetList(String name, boolean isOpen, List<Value> values) {}

    /** @param href the address with only this; {@code notHref} that without it */
    public record Value(String text, String count, String href, String notHref, String notLabel) {}
}
