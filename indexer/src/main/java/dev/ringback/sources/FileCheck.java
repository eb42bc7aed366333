package dev.ringback.sources;

import dev.ringback.form.FileKind;
import dev.ringback.form.FormFault;
import dev.ringback.form.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
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

    /** What a file holds; if a fault was found, only as far as it could be read. */
    record Checked(LocatedTree tree, List<LocatedRow> rows) {}

    Checked check(String text) {
        Checked checked = kind.isLines() ? jsonLines(text) : yaml(text);
        if (kind != FileKind.PROVIDER) {
            repeats(checked.rows());
        }
        return checked;
    }

    private Checked jsonLines(String text) {
        List<LocatedRow> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                jsonLine(lines[i], i + 1).ifPresent(rows::add);
            }
        }
        return new Checked(new LocatedTree(MissingNode.getInstance(), Map.of()), rows);
    }

    private Optional<LocatedRow> jsonLine(String text, int line) {
        try {
            JsonNode node = Json.tree(text);
            check(new LocatedTree(node, Map.of("", line)));
            return Optional.of(new LocatedRow(node, line));
        } catch (FormFault fault) {
            problems.add(Problem.refused(
                    path, line, "this line is not JSON: " + plain(fault) + "; accepted: one object on one line"));
            return Optional.empty();
        }
    }

    /** The parser's message without the names of its own classes. */
    private static String plain(FormFault fault) {
        String message = String.valueOf(fault.getMessage()).replaceFirst("(:? was expecting|:? expected| \\().*", "");
        return switch (message) {
            case "Trailing token" -> "something follows the object";
            case "Document nesting depth" -> "values are nested too deep";
            default -> message;
        };
    }

    private Checked yaml(String text) {
        try {
            LocatedTree tree = YamlReader.read(text);
            return new Checked(tree, check(tree) ? rowsOf(tree) : List.of());
        } catch (YamlReader.Fault fault) {
            problems.add(Problem.refused(path, fault.line(), String.valueOf(fault.getMessage())));
            return new Checked(new LocatedTree(MissingNode.getInstance(), Map.of()), List.of());
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

    /** A row is known in the record by its id, or else by all of its content. */
    private void repeats(List<LocatedRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        for (LocatedRow row : rows) {
            String key = idKey();
            String id = key.isEmpty()
                    ? Json.canonical(row.node())
                    : row.node().path(key).asString();
            Integer earlier = seen.putIfAbsent(id, row.line());
            if (earlier != null) {
                String what = key.isEmpty() ? "the same row" : "the " + key + " \"" + id + "\"";
                problems.add(Problem.refused(
                        path, row.line(), what + " stands on line " + earlier + " already; leave one out"));
            }
        }
    }

    /** Under which a row says what it is known by; empty where it does not. */
    private String idKey() {
        return switch (kind) {
            case INCIDENTS -> "id";
            case REVIEW_SOURCES -> "name";
            case PROVIDER, OBSERVATION_WINDOWS, OUTAGES, STATUS_PAGES -> "";
        };
    }

    /** A row of a file that says once when all of it was read. */
    private static JsonNode dated(JsonNode row, JsonNode document) {
        if (row instanceof ObjectNode object && !row.has("read_at") && document.has("read_at")) {
            return object.deepCopy().set("read_at", document.get("read_at"));
        }
        return row;
    }

    private boolean check(LocatedTree tree) {
        int before = problems.size();
        new PlainValues(path, tree, problems).check();
        if (problems.size() == before) {
            schemas.check(kind, tree.root()).forEach(fault -> refuse(tree, fault));
        }
        if (problems.size() == before) {
            new Rules(path, tree, today, problems).check(kind);
        }
        return problems.size() == before
                || problems.stream().skip(before).allMatch(problem -> problem.severity() == Problem.Severity.NOTE);
    }

    private void refuse(LocatedTree tree, Schemas.Fault fault) {
        String message = fault.twin().isEmpty()
                ? fault.message()
                : fault.message() + ", the first time on line " + tree.lineOf(fault.twin()) + "; leave one out";
        problems.add(Problem.refused(path, tree.lineOf(fault.pointer()), message));
    }
}
