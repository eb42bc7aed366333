package dev.ringback.sources;

import dev.ringback.form.FileKind;
import dev.ringback.form.FormFault;
import dev.ringback.form.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks one file: is it YAML or JSON, does it hold to its schema, and to the rules a schema cannot say. */
final class FileCheck {
    private final String path;
    private final FileKind kind;
    private final Schemas schemas;
    private final LocalDate today;
    private final List<Problem> problems;

    FileCheck(String path, FileKind kind, Schemas schemas, LocalDate today, List<Problem> problems) {
        this.path = path;
        this.kind = kind;
        this.schemas = schemas;
        this.today = today;
        this.problems = problems;
    }

    List<LocatedRow> rows(String text) {
        return kind.isLines() ? jsonLines(text) : yaml(text);
    }

    private List<LocatedRow> jsonLines(String text) {
        List<LocatedRow> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                jsonLine(lines[i], i + 1).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<LocatedRow> jsonLine(String text, int line) {
        try {
            JsonNode node = Json.tree(text);
            check(new LocatedTree(node, Map.of("", line)), node, "");
            return Optional.of(new LocatedRow(node, line));
        } catch (FormFault fault) {
            problems.add(Problem.refused(path, line, "this is not JSON: " + fault.getMessage()));
            return Optional.empty();
        }
    }

    private List<LocatedRow> yaml(String text) {
        try {
            LocatedTree tree = YamlReader.read(text);
            check(tree, tree.root(), "");
            return rowsOf(tree);
        } catch (YamlReader.Fault fault) {
            problems.add(Problem.refused(path, fault.line(), fault.getMessage()));
            return List.of();
        }
    }

    private List<LocatedRow> rowsOf(LocatedTree tree) {
        if (kind == FileKind.PROVIDER) {
            return List.of(new LocatedRow(tree.root(), 1));
        }
        String base = kind.rows().isEmpty() ? "" : "/" + kind.rows();
        List<LocatedRow> rows = new ArrayList<>();
        int position = 0;
        for (JsonNode row : tree.root().at(base)) {
            rows.add(new LocatedRow(dated(row, tree.root()), tree.lineOf(base + "/" + position++)));
        }
        return rows;
    }

    /** A row of a file that says once when all of it was read. */
    private static JsonNode dated(JsonNode row, JsonNode document) {
        if (row instanceof ObjectNode object && !row.has("read_at") && document.has("read_at")) {
            return object.deepCopy().set("read_at", document.get("read_at"));
        }
        return row;
    }

    private void check(LocatedTree tree, JsonNode document, String base) {
        List<Schemas.Fault> faults = schemas.check(kind, document);
        faults.forEach(
                fault -> problems.add(Problem.refused(path, tree.lineOf(base + fault.pointer()), fault.message())));
        if (faults.isEmpty()) {
            new Rules(path, tree, today, problems).check(kind);
        }
    }
}
