package dev.ringback.extract.passage;

import dev.ringback.extract.page.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run of text that people see in one piece, with what stands around it and gives it its meaning.
 *
 * @param text on one line; the cells of a table's row with {@code " | "} between
 * @param headings above it, outermost first
 * @param columns of a table's row: the heads of its columns, as many as there are cells; empty where the table has none
 * @param introduction what stands right before and ends in a colon, the term it defines, or the caption of its table
 * @param section passages below one heading have one number
 * @param links in it
 * @param marks what its markup says about it
 */
public record Passage(
        String text,
        Form form,
        List<String> headings,
        List<String> columns,
        Optional<String> introduction,
        Optional<Language> language,
        int section,
        List<Link> links,
        Set<Mark> marks) {
    public Passage {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        links = List.copyOf(links);
        marks = Set.copyOf(marks);
    }

    /** What it is in the page. */
    public enum Form {
        HEADING,
        TEXT,
        /** A table's row. */
        TABLE,
        /** An item of a list, or the definition of a term. */
        LIST
    }

    /** What the markup says of a passage beside its text. */
    public enum Mark {
        /** A quotation, a customer's voice, a review. */
        QUOTED,
        /** Code, or an example of what to type. */
        CODE,
        /** In the frame of the site: menu, header, footer, side. */
        FRAME
    }

    /**
     * A link within the text.
     *
     * @param from where its words begin
     * @param to where they end
     * @param href as written, not resolved: {@code tel:+1…}, {@code mailto:…}, an address
     */
    public record Link(int from, int to, String href) {}

    /** A line of text with nothing around it. */
    public static Passage of(String text, Optional<Language> language) {
        return new Passage(text, Form.TEXT, List.of(), List.of(), Optional.empty(), language, 0, List.of(), Set.of());
    }
}
