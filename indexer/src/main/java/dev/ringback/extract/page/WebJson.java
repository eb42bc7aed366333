package dev.ringback.extract.page;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that strangers wrote: with comments, commas at the end, line breaks inside texts, as browsers and search engines
 * bear it. Bounds keep hostile JSON from costing more than its bytes. Never resolves an address in it.
 */
public final class WebJson {
    /** Real JSON-LD stays below 20 levels and status APIs below 8. */
    private static final int MOST_DEPTH = 100;

    /** Longer than any value of ours; texts of long articles in articleBody reach 100 KB. */
    private static final int MOST_TEXT = 1024 * 1024;

    /** 1e999999999 is no number of a page. */
    private static final int MOST_DIGITS = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_TEXT)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private WebJson() {}

    /** What reading came to. */
    public sealed interface Reading {
        record Tree(JsonNode node) implements Reading {}

        /**
         * @param why one clause for people, with line and column
         */
        record Broken(String why) implements Reading {}

        default Optional<JsonNode> tree() {
            return this instanceof Tree found ? Optional.of(found.node()) : Optional.empty();
        }
    }

    /** Reads the first value of the text; never throws for what it holds. */
    public static Reading read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? new Reading.Broken("it is empty") : new Reading.Tree(node);
        } catch (JacksonException fault) {
            String where = fault.getLocation() == null
                    ? ""
                    : " (line " + fault.getLocation().getLineNr() + ", column "
                            + fault.getLocation().getColumnNr() + ")";
            return new Reading.Broken(Words.plain(String.valueOf(fault.getOriginalMessage()), 200) + where);
        } catch (RuntimeException | StackOverflowError fault) {
            // Garbage that finds a fault in the parser must not end the run.
            return new Reading.Broken("the parser gave up: " + Words.plain(String.valueOf(fault), 200));
        }
    }
}
