package dev.ringback.extract.schema;

import dev.ringback.model.Reading.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thing that structured data describes, whatever form it was written in. Two items may hold the same third one, never
 * each other; so it is compared by identity where a walk must meet each once, and never by its whole content.
 *
 * @param id the address it is known by in its page, if it has one
 * @param types by schema.org's short names, as {@link Vocabulary#term} gives them; others as they stand
 * @param properties by the same kind of names
 * @param place the path of keys to it: {@code #0/@graph/7/review/0}, the first number being that of the block or the
 *     top-level item
 */
record Item(Optional<String> id, List<String> types, Map<String, List<Value>> properties, Method method, String place) {
    Item {
        types = List.copyOf(types);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** What a property holds. */
    sealed interface Value {
        record Text(String text) implements Value {}

        record Node(Item item) implements Value {}
    }

    boolean is(String type) {
        return types.contains(type);
    }

    List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The values that are texts, decoded and without the space around them; blank ones are none. */
    List<String> texts(String property) {
        return values(property).stream()
                .flatMap(Item::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<String> text(Value value) {
        return value instanceof Value.Text words ? Stream.of(Entities.decoded(words.text())) : Stream.empty();
    }

    Optional<String> text(String property) {
        return texts(property).stream().findFirst();
    }

    /** The text, or what an item that stands in its place is called. */
    Optional<String> label(String property) {
        return labels(property).stream().findFirst();
    }

    /** As {@link #texts}, with the names of items among them. */
    List<String> labels(String property) {
        List<String> labels = new ArrayList<>();
        for (Value value : values(property)) {
            switch (value) {
                case Value.Text words -> labels.add(Entities.decoded(words.text()));
                case Value.Node node -> node.item().text("name").ifPresent(labels::add);
            }
        }
        labels.removeIf(String::isEmpty);
        return labels;
    }

    List<Item> items(String property) {
        return values(property).stream()
                .flatMap(value -> value instanceof Value.Node node ? Stream.of(node.item()) : Stream.empty())
                .toList();
    }
}
