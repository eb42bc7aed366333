package dev.ringback.serve.page;

import java.util.List;

/**
 * A review, complaint, claim or incident as it is listed.
 *
 * @param kind what it is, in a word
 * @param provider the name; empty on a page of the provider
 * @param providerHref its page
 * @param headline stars, day and source
 * @param mark who wrote it, where that must be said; empty: nothing to say
 * @param text in pieces; empty: there is none that may be shown
 * @param note why there is no text; empty: there is
 * @param aspects what it says, in words
 * @param reply what the provider answered; empty: nothing that may be shown
 * @param weight why it counts less, or has no part in the score, a sentence each
 * @param href where it stands in the source; empty: not known
 */
public record ReviewView(
        String kind,
        String provider,
        String providerHref,
        String headline,
        String mark,
        List<Piece> text,
        String note,
        List<Said> aspects,
        String reply,
        List<String> weight,
        String href,
        String link) {

    /** A stretch of text, and whether it is what was looked for. */
    public record Piece(String text, boolean isMark) {}

    /** @param polarity pos, neg or mixed: the shape it is marked with */
    public record Said(String polarity, String text) {}
}
