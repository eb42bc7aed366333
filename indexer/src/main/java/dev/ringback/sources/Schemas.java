package dev.ringback.sources;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.form.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of {@code data/schema}, each read once. Not thread-safe: one for a reading of a folder. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

    /** A fault by the schema: where in the document, and what is accepted there. */
    record Fault(String pointer, String message) {}

    List<Fault> check(FileKind kind, JsonNode document) {
        Schema schema = schemas.computeIfAbsent(kind, this::load);
        return schema.validate(document).stream().map(Schemas::fault).distinct().toList();
    }

    private Schema load(FileKind kind) {
        String resource = "schema/" + kind.schema() + ".schema.json";
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The schema " + resource + " is missing in this build");
            }
            return registry.getSchema(stream, InputFormat.JSON);
        } catch (IOException fault) {
            throw new UncheckedIOException("The schema " + resource + " cannot be read", fault);
        }
    }

    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        String name = at.isEmpty() ? "the document" : at.substring(1).replace('/', '.');
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(at + "/" + error.getProperty(), "unknown key \"" + error.getProperty() + "\" in " + name);
            case "required" -> new Fault(at, name + " has no \"" + error.getProperty() + "\", which is required");
            case "enum" ->
                new Fault(
                        at, name + " is " + error.getInstanceNode() + "; accepted: " + accepted(error.getSchemaNode()));
            case "pattern" -> new Fault(at, name + " is " + error.getInstanceNode() + "; accepted: " + shape(error));
            default -> new Fault(at, name + ": " + error.getMessage());
        };
    }

    private static String accepted(JsonNode values) {
        return String.join(
                ", ",
                StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static String shape(Error error) {
        return "text that matches " + error.getSchemaNode().asString();
    }
}
