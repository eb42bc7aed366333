package dev.ringback.form;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON → a text of somebody's, with what it is called and in which language it is. Thread-safe. */
public final class TextForm {
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

    private TextForm() {}

    /** What a line holds. */
    public sealed interface Row {}

    /**
     * A text; other fields of its line are of no account.
     *
     * @param id as the line has it
     * @param language as the line has it, BCP 47
     */
    public record Text(Optional<String> id, Optional<String> language, String text) implements Row {}

    /** @param what is wrong with the line and what is accepted, without a subject */
    public record Broken(String what) implements Row {}

    public static Row read(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            return row.isObject() ? text(row) : new Broken("is no object; accepted: {\"text\": \"…\"}");
        } catch (JacksonException fault) {
            return new Broken("is no JSON; accepted: {\"text\": \"…\"}, or plain lines with --text");
        }
    }

    private static Row text(JsonNode row) {
        JsonNode text = row.path("text");
        return text.isString()
                ? new Text(word(row.path("id")), word(row.path("language")), text.asString())
                : new Broken(
                        "has no \"text\" that is a string; accepted: {\"text\": \"…\"}, also with id and language");
    }

    private static Optional<String> word(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }
}
