package dev.ringback.form;

import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON text to tree and back; the text is canonical: keys sorted, no white space, so equal content gives equal bytes. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * @throws FormFault when the text is not JSON
     */
    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException fault) {
            throw new FormFault(fault.getOriginalMessage(), fault);
        }
    }

    public static String canonical(JsonNode tree) {
        return MAPPER.writeValueAsString(sorted(tree));
    }

    /** A value for people: a plain number or text, or {@code name: value} pairs with commas between. */
    static String plain(JsonNode value) {
        if (!value.isObject()) {
            return value.asString();
        }
        return value.properties().stream()
                .map(entry -> entry.getKey().replace('_', ' ') + ": "
                        + entry.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    private static JsonNode sorted(JsonNode tree) {
        return switch (tree) {
            case ObjectNode object -> {
                TreeMap<String, JsonNode> byName = new TreeMap<>();
                object.properties().forEach(entry -> byName.put(entry.getKey(), sorted(entry.getValue())));
                ObjectNode copy = MAPPER.createObjectNode();
                byName.forEach(copy::set);
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = MAPPER.createArrayNode();
                array.forEach(item -> copy.add(sorted(item)));
                yield copy;
            }
            default -> tree;
        };
    }
}
