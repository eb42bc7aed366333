package dev.ringback.sources;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of {@code data/schema}, each read once. Not thread-safe: one for a reading of a folder. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<FileKind, Loaded> schemas = new EnumMap<>(FileKind.class);

    /** A schema to check by, and its own text to explain by. */
    private record Loaded(Schema schema, JsonNode text) {}

    /**
     * A fault by the schema.
     *
     * @param pointer where in the document
     * @param message what is wrong there and what is accepted
     * @param twin where the same thing stands before, for a repeated entry; empty for all other faults
     */
    record Fault(String pointer, String message, String twin) {}

    List<Fault> check(FileKind kind, JsonNode document) {
        Loaded loaded = schemas.computeIfAbsent(kind, this::load);
        return new SchemaWords(loaded.text(), document).faults(loaded.schema().validate(document));
    }

    private Loaded load(FileKind kind) {
        String resource = "schema/" + kind.schema() + ".schema.json";
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The schema " + resource + " is missing in this build");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Loaded(registry.getSchema(text, InputFormat.JSON), Json.tree(text));
        } catch (IOException fault) {
            throw new UncheckedIOException("The schema " + resource + " cannot be read", fault);
        }
    }
}
