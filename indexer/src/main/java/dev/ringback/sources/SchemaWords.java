package dev.ringback.sources;

import com.networknt.schema.Error;
import dev.ringback.form.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Says what a schema's faults mean to the person who wrote the file: which key, what was found, what is accepted. */
final class SchemaWords {
    private final JsonNode schema;
    private final JsonNode document;

    /**
     * @param schema the schema's own text, for its descriptions, comments and examples
     * @param document what was checked by it
     */
    SchemaWords(JsonNode schema, JsonNode document) {
        this.schema = schema;
        this.document = document;
    }

    List<Schemas.Fault> faults(List<Error> errors) {
        Set<Schemas.Fault> faults = new LinkedHashSet<>();
        errors.forEach(error -> faults.add(fault(error)));
        return List.copyOf(faults);
    }

    private Schemas.Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        String rule = error.getSchemaLocation().getFragment().toString();
        Optional<String> choice = choice(rule);
        if (choice.isPresent()) {
            return noneFits(at, choice.get());
        }
        if (error.getKeyword().equals("uniqueItems")) {
            return repeated(at);
        }
        if (error.getKeyword().equals("additionalProperties")) {
            return unknownKey(at + "/" + escaped(error.getProperty()), error.getProperty(), parent(rule));
        }
        return new Schemas.Fault(at, message(error, at, rule), "");
    }

    private String message(Error error, String at, String rule) {
        JsonNode value = document.at(at);
        JsonNode wanted = schema.at(rule);
        return switch (error.getKeyword()) {
            case "required" -> "the key \"" + error.getProperty() + "\" is missing" + where(at) + because(rule, error);
            case "dependentRequired" -> {
                String key = error.getProperty();
                yield "\"" + key + "\" needs beside it: " + listed(wanted.path(key)) + where(at);
            }
            case "type" ->
                name(at) + " " + typeFault(value, wanted, condition(rule).map(this::description));
            case "enum" -> name(at) + " is " + shown(value) + boundTo(at, rule) + "; accepted: " + listed(wanted);
            case "pattern" -> name(at) + " is " + shown(value) + "; accepted: text " + shape(parent(rule));
            case "maxLength" ->
                name(at) + " has " + length(value) + " characters; accepted: at most " + wanted.asString();
            case "minLength" -> name(at) + " is empty; write something or leave the key out";
            case "minimum" -> name(at) + " is " + shown(value) + "; accepted: " + wanted.asString() + " or more";
            case "minItems", "minProperties" -> name(at) + " is empty; write at least one entry or leave the key out";
            case "items" -> name(at) + " holds too much; accepted: " + description(parent(rule));
            default -> name(at) + " cannot stand here: " + description(parent(rule));
        };
    }

    private Schemas.Fault unknownKey(String at, String key, String owner) {
        List<String> known = new ArrayList<>();
        schema.at(owner).path("properties").propertyNames().forEach(known::add);
        String accepted = known.isEmpty() ? description(owner) : String.join(", ", known);
        return new Schemas.Fault(at, "there is no key \"" + shortened(key) + "\"; accepted: " + accepted, "");
    }

    private Schemas.Fault repeated(String at) {
        String twice = "the same entry" + (at.isEmpty() ? "" : " of " + name(at)) + " stands twice";
        Map<String, Integer> seen = new HashMap<>();
        JsonNode items = document.at(at);
        for (int i = 0; i < items.size(); i++) {
            Integer earlier = seen.putIfAbsent(Json.canonical(items.get(i)), i);
            if (earlier != null) {
                return new Schemas.Fault(at + "/" + i, twice, at + "/" + earlier);
            }
        }
        return new Schemas.Fault(at, twice, at);
    }

    /** One fault for a choice of which no part fits, in place of one for each part. */
    private Schemas.Fault noneFits(String at, String choice) {
        String where = at;
        while (!where.isEmpty() && schema.at(choice).path("description").isMissingNode() && isBelowChoice(where)) {
            where = parent(where);
        }
        String message =
                schema.at(choice).has("properties") || document.at(where).isObject()
                        ? "something is missing" + where(where) + ": " + description(choice)
                        : name(where) + " is " + shown(document.at(where)) + "; accepted: " + description(choice);
        return new Schemas.Fault(where, message, "");
    }

    private boolean isBelowChoice(String where) {
        return !document.at(where).isObject();
    }

    /** Where in the schema the outermost choice (anyOf, oneOf) is that this rule is a part of. */
    private static Optional<String> choice(String rule) {
        int any = rule.indexOf("/anyOf");
        int one = rule.indexOf("/oneOf");
        int cut = any < 0 ? one : one < 0 ? any : Math.min(any, one);
        return cut < 0 ? Optional.empty() : Optional.of(rule.substring(0, cut));
    }

    private static String typeFault(JsonNode value, JsonNode wanted, Optional<String> reason) {
        String accepted = wanted.isArray()
                ? StreamSupport.stream(wanted.spliterator(), false)
                        .map(type -> typeWord(type.asString()))
                        .collect(Collectors.joining(" or "))
                : typeWord(wanted.asString());
        String found = switch (value.getNodeType()) {
            case JsonNodeType.NULL -> "has no value";
            case JsonNodeType.OBJECT -> "holds keys of its own";
            case JsonNodeType.ARRAY -> "is a list";
            case JsonNodeType.NUMBER -> "is the number " + shortened(value.asString());
            case JsonNodeType.BOOLEAN -> "is " + value.asString();
            default -> "is the text " + shown(value);
        };
        return found + "; accepted: " + accepted
                + reason.map(text -> ": " + text).orElseGet(() -> remedy(value, accepted));
    }

    private static String remedy(JsonNode value, String accepted) {
        if (value.isNull()) {
            return "; without a value leave the key out";
        }
        boolean unquoted = accepted.startsWith("text") && (value.isNumber() || value.isBoolean());
        return unquoted ? ", so put it in quotes: '" + shortened(value.asString()) + "'" : "";
    }

    private static String typeWord(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list such as [a, b]";
            case "object" -> "keys with values";
            default -> "null";
        };
    }

    /** What else in the entry narrows the choice here, for a rule under a condition. */
    private String boundTo(String at, String rule) {
        return condition(rule)
                .map(condition -> {
                    JsonNode owner = document.at(parent(at));
                    return schema.at(condition + "/if").findValues("required").stream()
                            .flatMap(names -> StreamSupport.stream(names.spliterator(), false))
                            .map(JsonNode::asString)
                            .filter(owner::has)
                            .distinct()
                            .map(key -> "\"" + key + "\"")
                            .collect(Collectors.joining(", "));
                })
                .filter(keys -> !keys.isEmpty())
                .map(keys -> ", which does not go with " + keys)
                .orElse("");
    }

    private String because(String rule, Error error) {
        Optional<String> comment = condition(rule).map(this::description);
        String own = schema.at(parent(rule) + "/properties/" + escaped(error.getProperty()) + "/description")
                .asString("");
        return comment.or(() -> Optional.of(own).filter(text -> !text.isEmpty()))
                .map(text -> ": " + text)
                .orElse("");
    }

    /** Where in the schema the condition is that this rule hangs on. */
    private static Optional<String> condition(String rule) {
        int cut = Math.max(rule.lastIndexOf("/then/"), rule.lastIndexOf("/else/"));
        return cut < 0 ? Optional.empty() : Optional.of(rule.substring(0, cut));
    }

    private String shape(String owner) {
        String like = StreamSupport.stream(schema.at(owner).path("examples").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" or "));
        return like.isEmpty() ? description(owner) : "like " + like + ". " + description(owner);
    }

    /** What the schema says of a place in it, or of the nearest place around that. */
    private String description(String place) {
        for (String at = place; ; at = parent(at)) {
            JsonNode node = schema.at(at);
            String said =
                    node.path("description").asString(node.path("$comment").asString(""));
            if (!said.isEmpty() || at.isEmpty()) {
                return said;
            }
        }
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.isNull() ? "null" : value.asString())
                .collect(Collectors.joining(", "));
    }

    /** The key, with those around it up to the claim or row it stands in. */
    private static String name(String pointer) {
        List<String> words = new ArrayList<>();
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            if (!steps[i].matches("\\d+")) {
                words.add(shortened(steps[i].replace("~1", "/").replace("~0", "~")));
            } else if (i < steps.length - 1) {
                words.clear();
            }
        }
        return words.isEmpty() ? "this entry" : "\"" + String.join(".", words) + "\"";
    }

    private static String where(String at) {
        if (at.matches("/claims/\\d+")) {
            return " in this claim";
        }
        return at.isEmpty() || at.matches(".*/\\d+") ? "" : " in " + name(at);
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case JsonNodeType.STRING -> "\"" + shortened(value.asString()) + "\"";
            case JsonNodeType.OBJECT -> "a set of keys";
            case JsonNodeType.ARRAY -> "a list";
            case JsonNodeType.NULL -> "without a value";
            default -> shortened(value.asString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static int length(JsonNode value) {
        String text = value.asString();
        return text.codePointCount(0, text.length());
    }

    private static String parent(String pointer) {
        int cut = pointer.lastIndexOf('/');
        return cut < 0 ? "" : pointer.substring(0, cut);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
