package dev.ringback.serve.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Mends what the generator of the API's description says of values that may be {@code null}. It writes a nullable record
 * as {@code type: "null", allOf: [record]}, which nothing can meet, and a nullable text as "text, null or object".
 * Of parameters that many addresses share it forgets what they are: texts.
 */
final class ApiSchema {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private ApiSchema() {}

    static byte[] mended(byte[] yaml) {
        JsonNode document = YAML.readTree(yaml);
        mend(document);
        return YAML.writeValueAsBytes(document);
    }

    private static void mend(JsonNode node) {
        node.forEach(ApiSchema::mend);
        if (node.has("in") && node.get("schema") instanceof ObjectNode schema && schema.isEmpty()) {
            schema.put("type", "string");
        }
        if (node instanceof ObjectNode schema && schema.has("type")) {
            mendRecord(schema);
            mendValue(schema);
        }
    }

    private static void mendRecord(ObjectNode schema) {
        if (schema.path("type").asString("").equals("null") && schema.get("allOf") instanceof ArrayNode parts) {
            schema.remove("type");
            schema.remove("allOf");
            ArrayNode either = schema.putArray("anyOf");
            parts.forEach(either::add);
            either.addObject().put("type", "null");
        }
    }

    private static void mendValue(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types && !schema.has("properties")) {
            List<String> names = new ArrayList<>();
            types.forEach(type -> names.add(type.asString()));
            if (names.size() > 2 && names.contains("null") && names.remove("object")) {
                ArrayNode kept = schema.putArray("type");
                names.forEach(kept::add);
            }
        }
    }
}
