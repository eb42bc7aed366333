package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Trees of things as one text each, so that those that others read can be laid beside ours: types, properties and values
 * in the order of the alphabet, addresses without their start, white space as one space.
 */
final class Shapes {
    /** Which vocabularies a page uses is no fact of anything in it. */
    private static final String USES = "http://www.w3.org/ns/rdfa#usesVocabulary";

    private Shapes() {}

    /** Ours, items within items. */
    static String nested(Item item) {
        return shape(Optional.empty(), item.types(), values(item, Shapes::nested));
    }

    private interface Shaper {
        String of(Item item);
    }

    private static Map<String, List<String>> values(Item item, Shaper shaper) {
        Map<String, List<String>> values = new TreeMap<>();
        item.properties()
                .forEach((name, each) -> values.put(
                        name,
                        each.stream()
                                .map(value -> switch (value) {
                                    case Item.Value.Text text -> plain(text.text());
                                    case Item.Value.Node node -> shaper.of(node.item());
                                })
                                .sorted()
                                .toList()));
        return values;
    }

    private static String shape(Optional<String> id, List<String> types, Map<String, List<String>> values) {
        return id.orElse("") + new TreeSet<>(types) + values;
    }

    static String plain(String text) {
        return Words.plain(text, 100_000);
    }

    /** Theirs: {@code {"type": …, "properties": {…}}}. */
    static String microdata(JsonNode node) {
        Map<String, List<String>> values = new TreeMap<>();
        node.path("properties")
                .properties()
                .forEach(entry -> values.merge(
                        Vocabulary.property(entry.getKey()),
                        each(entry.getValue()).stream()
                                .map(value -> value.isObject() ? microdata(value) : plain(value.asString()))
                                .sorted()
                                .toList(),
                        Shapes::both));
        return shape(Optional.empty(), types(node.path("type")), values);
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        Collections.sort(all);
        return all;
    }

    private static List<JsonNode> each(JsonNode node) {
        List<JsonNode> each = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            each.add(node);
        }
        return each;
    }

    private static List<String> types(JsonNode node) {
        return each(node).stream().map(type -> Vocabulary.type(type.asString())).toList();
    }

    /** Theirs: JSON-LD as it stood in the page. */
    static String jsonLd(JsonNode node) {
        Map<String, List<String>> values = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getKey().startsWith("@")) {
                values.put(
                        Vocabulary.property(entry.getKey()),
                        each(entry.getValue()).stream()
                                .map(value -> value.isObject() ? jsonLd(value) : plain(value.asString()))
                                .sorted()
                                .toList());
            }
        });
        return shape(Optional.empty(), types(node.path("@type")), values);
    }

    /** Ours: what is known by an address for itself, with the others nested in it. */
    static Set<String> subjects(List<Item> items) {
        Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> subjects = new TreeSet<>();
        items.forEach(item -> gather(item, true, seen, subjects));
        return subjects;
    }

    private static void gather(Item item, boolean top, Set<Item> seen, Set<String> subjects) {
        if (!seen.add(item)) {
            return;
        }
        if (top || item.id().isPresent()) {
            subjects.add(shape(item.id(), item.types(), values(item, Shapes::reference)));
        }
        item.properties()
                .keySet()
                .forEach(name -> item.items(name).forEach(next -> gather(next, false, seen, subjects)));
    }

    private static String reference(Item item) {
        return item.id().orElseGet(() -> shape(Optional.empty(), item.types(), values(item, Shapes::reference)));
    }

    /** Theirs: expanded JSON-LD, in which what has no address of its own is named {@code _:…}. */
    static Set<String> expanded(JsonNode nodes) {
        Map<String, JsonNode> byId = new TreeMap<>();
        Set<String> held = new TreeSet<>();
        nodes.forEach(node -> {
            byId.put(node.path("@id").asString(), node);
            node.properties()
                    .forEach(entry -> each(entry.getValue()).forEach(value -> {
                        if (value.isObject()) {
                            held.add(value.path("@id").asString(""));
                        }
                    }));
        });
        Set<String> subjects = new TreeSet<>();
        byId.forEach((id, node) -> {
            boolean blank = id.startsWith("_:");
            boolean says = node.properties().stream()
                    .anyMatch(entry ->
                            !entry.getKey().equals("@id") && !entry.getKey().equals(USES));
            if (says && (!blank || !held.contains(id))) {
                subjects.add(expanded(node, byId, blank ? Optional.empty() : Optional.of(id)));
            }
        });
        return subjects;
    }

    private static String expanded(JsonNode node, Map<String, JsonNode> byId, Optional<String> id) {
        Map<String, List<String>> values = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getKey().startsWith("@") && !entry.getKey().equals(USES)) {
                values.put(
                        Vocabulary.property(entry.getKey()),
                        each(entry.getValue()).stream()
                                .map(value -> expandedValue(value, byId))
                                .sorted()
                                .toList());
            }
        });
        return shape(id, types(node.path("@type")), values);
    }

    private static String expandedValue(JsonNode value, Map<String, JsonNode> byId) {
        String id = value.path("@id").asString("");
        if (id.isEmpty()) {
            return plain(value.path("@value").asString(""));
        }
        return id.startsWith("_:") && byId.containsKey(id) ? expanded(byId.get(id), byId, Optional.empty()) : plain(id);
    }
}
