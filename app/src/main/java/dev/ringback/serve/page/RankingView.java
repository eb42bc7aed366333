package dev.ringback.serve.page;

import dev.ringback.serve.words.Words.Marked;
import java.util.List;

/**
 * A ranking as the page shows it.
 *
 * @param notes what to know before reading it
 * @param bands of providers that cannot be told apart; empty where the country is too thin
 * @param listed those that are not ranked
 * @param json the address of the same as JSON
 */
public record RankingView(
        String heading,
        List<String> notes,
        List<Band> bands,
        List<Listed> listed,
        String listedTitle,
        boolean listedOpen,
        String json) {

    /** Places that cannot be told apart from the best of them. */
    public record Band(String title, List<Row> rows) {}

    /**
     * A place.
     *
     * @param ranks the ranks it may have
     * @param gap the longest gap, as a sentence; empty where there is none
     * @param reasons short words, each with the address of what it rests on
     * @param axes score of each axis in words
     */
    public record Row(
            String slug,
            String name,
            String href,
            String ranks,
            String ranksWords,
            Dot dot,
            Marked promise,
            String gap,
            String origin,
            List<Because> reasons,
            String score,
            String interval,
            List<String> axes) {}

    /** @param href empty: what it rests on is on the provider's page */
    public record Because(String text, String href) {}

    /** A provider that is not ranked, and why. */
    public record Listed(String name, String href, String why) {}

    /**
     * A score on the line from 0 to 100, in the units of the picture.
     *
     * @param description the score and its range in words
     */
    public record Dot(int x, int from, int to, String title, String description) {
        /** The line starts here … */
        public static final int LEFT = 6;
        /** … and is this long. */
        public static final int LENGTH = 240;

        static int at(double share) {
            return (int) Math.round(LEFT + share * LENGTH);
        }
    }
}
