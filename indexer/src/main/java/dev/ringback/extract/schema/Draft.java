package dev.ringback.extract.schema;

import dev.ringback.model.Reading.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item while its page is read: parts of it may stand in several places, and items may refer to each other. */
final class Draft {
    final Method method;
    final String place;
    final @Nullable String id;
    final List<String> types = new ArrayList<>();
    final Map<String, List<Part>> properties = new LinkedHashMap<>();

    Draft(Method method, String place, @Nullable String id) {
        this.method = method;
        this.place = place;
        this.id = id;
    }

    /** A value before references are followed. */
    sealed interface Part {
        record Text(String text) implements Part {}

        record Nested(Draft draft) implements Part {}

        /**
         * What is described elsewhere, or nowhere.
         *
         * @param id resolved against the page's address
         */
        record Reference(String id) implements Part {}
    }

    void type(String type) {
        if (!type.isBlank() && !types.contains(type)) {
            types.add(type);
        }
    }

    void add(String property, Part part) {
        properties.computeIfAbsent(property, each -> new ArrayList<>(1)).add(part);
    }

    Optional<String> knownAs() {
        return Optional.ofNullable(id);
    }

    boolean isEmpty() {
        return types.isEmpty() && properties.isEmpty();
    }
}
