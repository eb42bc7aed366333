package dev.ringback.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The schemas are the documentation of the data form, and their descriptions and examples are quoted in messages. */
class SchemaFilesTest {
    /** Where a property only narrows one that is described elsewhere. */
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else");

    @Test
    void everyKindOfFileHasItsSchemaAndNoOtherIsThere() throws IOException {
        assertEquals(
                Arrays.stream(FileKind.values())
                        .map(kind -> kind.schema() + ".schema.json")
                        .sorted()
                        .toList(),
                files().stream()
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void everySchemaIsValidDraft202012() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var meta = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (Path file : files()) {
            String text = Files.readString(file);
            assertEquals(List.of(), meta.validate(text, InputFormat.JSON), file::toString);
            assertEquals(
                    "https://json-schema.org/draft/2020-12/schema",
                    Json.tree(text).path("$schema").asString());
        }
        assertTrue(!meta.validate("{\"type\": 7}", InputFormat.JSON).isEmpty(), "the check itself can fail");
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        List<String> missing = new ArrayList<>();
        int[] properties = {0};
        for (Path file : files()) {
            properties(Json.tree(Files.readString(file)), file.getFileName().toString(), missing, properties);
        }
        assertEquals(List.of(), missing);
        assertTrue(properties[0] > 100, () -> properties[0] + " properties");
    }

    private static void properties(JsonNode node, String place, List<String> missing, int[] seen) {
        node.path("properties").properties().forEach(property -> {
            seen[0]++;
            if (!property.getValue().has("description")) {
                missing.add(place + "/" + property.getKey());
            }
        });
        node.forEachEntry((key, child) -> {
            if (!CONDITIONS.contains(key)) {
                properties(child, place + "/" + key, missing, seen);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            properties(node.get(i), place + "/" + i, missing, seen);
        }
    }

    @Test
    void everyPatternHasExamplesThatMatchIt() throws IOException {
        int patterns = 0;
        for (Path file : files()) {
            for (JsonNode owner : Json.tree(Files.readString(file)).findParents("pattern")) {
                if (owner.path("pattern").isString()) {
                    patterns++;
                    assertTrue(owner.path("examples").size() > 0, owner::toString);
                    owner.path("examples")
                            .forEach(example -> assertTrue(
                                    example.asString()
                                            .matches(owner.path("pattern").asString()),
                                    owner::toString));
                }
            }
        }
        assertTrue(patterns > 30, patterns + " patterns");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RealData.folder().resolve("schema"))) {
            return files.sorted().toList();
        }
    }
}
