package dev.ringback.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * Something that changed, as pages and feeds tell it.
 *
 * @param id of the change
 * @param href of the provider's page; empty: it is gone
 * @param title what changed, in one sentence
 * @param before the fact as it was
 * @param now the fact as it is
 * @param page the page that vanished or came back
 */
public record ChangeView(
        String id,
        String provider,
        String href,
        String when,
        String title,
        Optional<Side> before,
        Optional<Side> now,
        Optional<ProviderPage.Link> page) {

    /**
     * One state of a fact.
     *
     * @param label which of the two it is
     * @param phone as it is read; no link: a number of yesterday is not to be called
     * @param source who speaks, with the page's date; {@code href}: empty where no browser may follow it
     */
    public record Side(
            String label, String text, List<String> terms, String phone, String source, String href, String read) {}
}
