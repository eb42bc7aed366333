package dev.ringback.review.intake;

import dev.ringback.form.FormFault;
import dev.ringback.form.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON Lines (https://jsonlines.org/): an object a line, its fields by our names. Blank lines are no rows. */
public final class JsonLines implements LineReader {
    private static final String ACCEPTED = "; accepted: one JSON object on one line";

    private final Lines lines;
    private final ColumnNames names;

    public JsonLines(InputStream stream, ColumnNames names) {
        this.lines = new Lines(stream);
        this.names = names;
    }

    @Override
    public Optional<Unread> next() throws IOException {
        return lines.nextWritten().map(line -> () -> read(line));
    }

    private IntakeLine read(Lines.Line line) {
        if (!line.fault().isEmpty()) {
            return new IntakeLine.Broken(line.number(), line.fault());
        }
        try {
            JsonNode node = Json.tree(line.text());
            return node.isObject()
                    ? row(line.number(), node)
                    : new IntakeLine.Broken(line.number(), "this line is no JSON object" + ACCEPTED);
        } catch (FormFault fault) {
            return new IntakeLine.Broken(line.number(), "this line is not JSON" + ACCEPTED);
        }
    }

    private IntakeLine row(long number, JsonNode node) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = names.of(field.getKey());
            JsonNode value = field.getValue();
            if (value.isContainer()) {
                if (ColumnNames.isOurs(name)) {
                    return new IntakeLine.Broken(
                            number,
                            "\"" + name + "\" is a list or an object; accepted: a text, a number, true or false");
                }
                values.put(name, "");
            } else if (!value.isNull()) {
                values.put(name, value.asString());
            }
        }
        return new IntakeLine.Row(number, values);
    }
}
