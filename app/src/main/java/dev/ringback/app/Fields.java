package dev.ringback.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The fields of one row in their order; what is empty is left out, and enumerations are in lower case. */
final class Fields {
    private final Map<String, Object> all = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(each -> with(name, each));
            case OptionalDouble maybe -> maybe.ifPresent(each -> with(name, number(each)));
            case Collection<?> list -> {
                if (!list.isEmpty()) {
                    all.put(name, list);
                }
            }
            case Enum<?> word -> all.put(name, word.name().toLowerCase(Locale.ROOT));
            case Number number -> all.put(name, number);
            case Boolean yes -> all.put(name, yes);
            default -> all.put(name, value.toString());
        }
        return this;
    }

    /** Two ends, of which each may be open; nothing where both are. */
    Fields withRange(String name, OptionalDouble min, OptionalDouble max) {
        if (min.isPresent() || max.isPresent()) {
            List<Object> ends = new ArrayList<>();
            ends.add(min.isPresent() ? number(min.getAsDouble()) : null);
            ends.add(max.isPresent() ? number(max.getAsDouble()) : null);
            all.put(name, ends);
        }
        return this;
    }

    /** 24 rather than 24.0. */
    private static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE ? (Number) (int) value : (Number) value;
    }

    Map<String, Object> map() {
        return all;
    }

    String cell(String name) {
        return switch (all.get(name)) {
            case null -> "";
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Object value -> value.toString();
        };
    }
}
