package dev.ringback.serve.page;

import dev.ringback.serve.words.MethodWords;
import java.util.List;

/**
 * How it is ranked, with an example followed from facts to rank.
 *
 * @param when in how many of the shop's hours somebody answers, sentences
 * @param kept what is promised and what was met
 * @param told sentences that follow the picture of it
 * @param broken what happens when it breaks, sentences
 * @param stand how it stands beside the others, sentences
 * @param version a sentence
 */
public record MethodPage(
        WeekStrip week,
        List<String> when,
        Kept kept,
        List<String> told,
        List<String> broken,
        List<Band> bands,
        List<String> stand,
        List<Axis> axes,
        List<MethodWords.Part> parts,
        List<String> weaknesses,
        List<Constant> constants,
        String version) {

    /**
     * A promise beside what was met of it, in the units of the picture.
     *
     * @param says the label of the first bar
     * @param met the label of the second
     */
    public record Kept(String title, String description, String says, String met, int x, int from, int to) {
        public static final int WIDTH = 340;
        public static final int HEIGHT = 112;
    }

    /** Those that cannot be told apart from the first of them. */
    public record Band(String title, List<Row> rows) {}

    /** @param id tells the pictures of the page apart */
    public record Row(String id, String name, String ranks, RankingView.Dot dot) {}

    /** @param name with its default weight */
    public record Axis(String name, List<Share> indicators) {}

    /** An indicator with its share of the axis. */
    public record Share(String name, String share) {}

    public record Constant(String name, String value) {}
}
