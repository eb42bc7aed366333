package dev.ringback.serve.page;

import dev.ringback.serve.words.Words.Marked;
import java.util.List;
import java.util.Optional;

/**
 * Why a provider has its place for a shop, as its page shows it. Points have one digit, and none where they are nothing.
 *
 * @param place a sentence; where it is not ranked, why
 * @param ranked empty: it is not
 * @param json the address of the same as JSON
 */
public record WhyView(Marked place, Optional<Ranked> ranked, String json) {

    /**
     * What a place comes of.
     *
     * @param score a sentence
     * @param lifts what lifts the score most, the strongest first; may be empty, as the next
     * @param unknown what is not known of it, as sentences
     * @param changes what would change its score if it were known
     * @param votes how many reviews would change its place, around the name of the one it would change places with
     * @param votesHref the address of that one; empty: there is none
     * @param parts all of them, in the order of the method
     * @param base what the parts are added to
     * @param total what they come to
     */
    public record Ranked(
            String score,
            RankingView.Dot dot,
            List<AxisRow> axes,
            List<Because> lifts,
            List<Because> lowers,
            List<String> unknown,
            List<ChangeLine> changes,
            Marked votes,
            String votesHref,
            List<Because> parts,
            String base,
            String total) {}

    /** @param note what is to be known of the score; empty: nothing */
    public record AxisRow(String name, String note, String score, String usual, String points) {}

    /** @param links to what it rests on; empty where nothing is published */
    public record Because(String points, String text, List<ProviderPage.Link> links) {}

    public record ChangeLine(String text, String best, String worst) {}
}
