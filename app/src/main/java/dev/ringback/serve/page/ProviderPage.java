package dev.ringback.serve.page;

import dev.ringback.serve.words.Words.Marked;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one provider.
 *
 * @param line role, countries, parent
 * @param summary one sentence: the promise for the shop, or what is published
 * @param gap the longest gap, as a sentence; empty: none
 * @param calls numbers of the provider's own pages
 * @param why its place in the ranking for the shop; empty where no shop asks
 * @param changes the newest, newest first
 * @param changesHref the address of all changes of the provider
 * @param ranking the address of the shop's ranking
 */
public record ProviderPage(
        String slug,
        String name,
        String line,
        List<String> about,
        Marked summary,
        String gap,
        String origin,
        List<Call> calls,
        FormView form,
        boolean asked,
        Optional<WeekStrip> week,
        Optional<WhyView> why,
        List<FactView.Group> facts,
        String factsTitle,
        List<FactView.Difference> differences,
        List<String> conflicts,
        List<String> notFound,
        ObservedView observed,
        ReviewsView reviews,
        TroubleView trouble,
        List<ChangeView> changes,
        String changesHref,
        Link website,
        String ranking,
        String json,
        List<String> meta) {

    /**
     * A number to call.
     *
     * @param about countries, purpose and hours
     */
    public record Call(FactView.Phone phone, String about, String source, String caution) {}

    public record Link(String href, String text) {}
}
