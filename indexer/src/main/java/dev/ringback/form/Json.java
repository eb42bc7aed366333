package dev.ringback.form;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON text to tree and back. The text is canonical: keys sorted, numbers without idle zeros, no white space, so that
 * equal content gives equal bytes.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
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

    /** 24.0 and 24 are one number, here as in JSON Schema. */
    private static JsonNode plain(BigDecimal number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return number.scale() <= 0 ? nodes.numberNode(number.toBigIntegerExact()) : nodes.numberNode(number);
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
            case DecimalNode number -> plain(number.decimalValue().stripTrailingZeros());
            default -> tree;
        };
    }
}
