package dev.ringback.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The fields of one object of the data form; an absent field and {@code null} are the same: not published. */
record Fields(JsonNode node) {

    Optional<JsonNode> get(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    Fields object(String name) {
        return new Fields(get(name).orElse(tools.jackson.databind.node.MissingNode.getInstance()));
    }

    Optional<String> text(String name) {
        return get(name).map(JsonNode::asString);
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalStateException("The field \"" + name + "\" is missing in " + node));
    }

    boolean flag(String name) {
        return get(name).map(JsonNode::asBoolean).orElse(false);
    }

    Optional<Boolean> choice(String name) {
        return get(name).map(JsonNode::asBoolean);
    }

    Optional<Integer> whole(String name) {
        return get(name).map(JsonNode::asInt);
    }

    OptionalDouble number(String name) {
        return get(name).map(value -> OptionalDouble.of(value.asDouble())).orElseGet(OptionalDouble::empty);
    }

    Optional<BigDecimal> amount(String name) {
        return get(name).map(JsonNode::decimalValue);
    }

    LocalDate day(String name) {
        return LocalDate.parse(required(name));
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    <E extends Enum<E>> Optional<E> word(Class<E> type, String name) {
        return text(name).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        get(name).ifPresent(array -> array.forEach(item -> texts.add(item.asString())));
        return texts;
    }
}
