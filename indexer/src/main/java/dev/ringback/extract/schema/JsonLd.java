package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.schema.Draft.Part;
import dev.ringback.model.Reading.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON-LD as pages use it: the words of the context are not fetched but known, or defined on the spot.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {
    /** Longer than any name of schema.org, in full. */
    private static final int MOST_KEY = 100;

    private final Graph graph;

    /** What the contexts of the block define: prefixes, and other words for its own. */
    private final Map<String, String> words = new HashMap<>();

    private JsonLd(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param block which of the page's blocks it is, from 0
     */
    static void read(String script, int block, Graph graph) {
        int value = 0;
        for (JsonNode node : JsonBlock.values(script, graph)) {
            String place = "#" + block + (value++ == 0 ? "" : "." + (value - 1));
            new JsonLd(graph).readTop(node, place, 0);
        }
    }

    private void readTop(JsonNode node, String place, int depth) {
        if (node.isArray()) {
            for (int i = 0; i < node.size() && !graph.isFull(); i++) {
                readTop(node.get(i), place + "/" + i, depth + 1);
            }
        } else if (node.isObject() && depth < Graph.MOST_DEPTH) {
            readWords(node.get("@context"));
            Draft draft = draft(node, place, depth);
            if (!draft.isEmpty()) {
                graph.top(draft);
            }
        }
    }

    private void readWords(@Nullable JsonNode context) {
        if (context == null) {
            return;
        }
        if (context.isArray()) {
            context.forEach(this::readWords);
        } else if (context.isObject()) {
            context.properties().forEach(entry -> readWord(entry.getKey(), entry.getValue()));
        }
    }

    private void readWord(String word, JsonNode meaning) {
        JsonNode id = meaning.isObject() ? meaning.path("@id") : meaning;
        if (id.isString() && !word.startsWith("@") && words.size() < 1000) {
            words.put(word, id.stringValue());
        }
    }

    /** What a word means: another word, a keyword, or an address with a prefix before it. */
    private String meant(String word) {
        if (words.isEmpty()) {
            return word;
        }
        String meaning = words.getOrDefault(word, word);
        int colon = meaning.indexOf(':');
        String prefix = colon > 0 ? words.get(meaning.substring(0, colon)) : null;
        return prefix == null || meaning.startsWith("//", colon + 1) ? meaning : prefix + meaning.substring(colon + 1);
    }

    private Draft draft(JsonNode node, String place, int depth) {
        Draft draft = graph.draft(Method.JSON_LD, place, id(node));
        node.properties().forEach(entry -> read(entry.getKey(), entry.getValue(), draft, depth));
        return graph.known(draft);
    }

    private @Nullable String id(JsonNode node) {
        JsonNode id = node.has("@id") ? node.get("@id") : node.path("id");
        return id.isString() && !id.stringValue().isBlank()
                ? graph.id(id.stringValue().strip())
                : null;
    }

    private void read(String key, JsonNode value, Draft draft, int depth) {
        if (graph.isFull()) {
            return;
        }
        switch (meant(key)) {
            case "@context" -> readWords(value);
            case "@id", "id", "@index", "@language" -> {}
            case "@type" -> types(value, draft);
            case "type" -> typeOrValue(value, draft, depth);
            case "@graph", "@included" -> readTop(value, draft.place + "/" + step(key), depth + 1);
            case "@reverse" ->
                value.properties().forEach(entry -> reverse(entry.getKey(), entry.getValue(), draft, depth));
            default -> add(Vocabulary.property(meant(key)), value, draft, draft.place + "/" + step(key), depth);
        }
    }

    /** A key may hold what no database takes, and be as long as the page. */
    private static String step(String key) {
        return Words.plain(key, MOST_KEY);
    }

    private void types(JsonNode value, Draft draft) {
        if (value.isString()) {
            draft.type(Vocabulary.type(meant(value.stringValue())));
        } else if (value.isArray()) {
            value.forEach(each -> types(each, draft));
        }
    }

    /** schema.org's context defines "type" as another word for "@type"; some use it for a word of their own. */
    private void typeOrValue(JsonNode value, Draft draft, int depth) {
        if (draft.types.isEmpty()) {
            types(value, draft);
        } else {
            add("type", value, draft, draft.place + "/type", depth);
        }
    }

    private void add(String name, JsonNode value, Draft draft, String place, int depth) {
        if (depth >= Graph.MOST_DEPTH) {
            graph.tooDeep();
        } else if (value.isArray()) {
            for (int i = 0; i < value.size() && !graph.isFull(); i++) {
                add(name, value.get(i), draft, place + "/" + i, depth + 1);
            }
        } else if (value.isObject()) {
            addObject(name, value, draft, place, depth);
        } else if (!value.isNull()) {
            graph.text(draft, name, value.asString());
        }
    }

    private void addObject(String name, JsonNode value, Draft draft, String place, int depth) {
        JsonNode inner = value.has("@value") ? value.get("@value") : value.get("@list");
        JsonNode meant = inner == null ? value.get("@set") : inner;
        if (meant != null) {
            add(name, meant, draft, place, depth + 1);
            return;
        }
        Draft nested = draft(value, place, depth + 1);
        if (!nested.isEmpty()) {
            graph.part(draft, name, new Part.Nested(nested));
        } else if (nested.id != null) {
            graph.part(draft, name, new Part.Reference(nested.id));
        }
    }

    /** What says of itself that it has this one as a value. */
    private void reverse(String key, JsonNode value, Draft draft, int depth) {
        String place = draft.place + "/@reverse/" + step(key);
        if (value.isArray()) {
            value.forEach(each -> reverseOne(key, each, draft, place, depth + 1));
        } else {
            reverseOne(key, value, draft, place, depth + 1);
        }
    }

    private void reverseOne(String key, JsonNode value, Draft draft, String place, int depth) {
        if (!value.isObject() || depth >= Graph.MOST_DEPTH || graph.isFull()) {
            return;
        }
        Draft other = draft(value, place, depth);
        Part back = draft.id == null ? new Part.Nested(draft) : new Part.Reference(draft.id);
        graph.part(other, Vocabulary.property(meant(key)), back);
        graph.top(other);
    }
}
