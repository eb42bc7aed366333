package dev.ringback.app;

import dev.ringback.serve.api.Wire;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Rows of what was understood: a line of JSON for machines, or aligned columns for people. */
final class FactRows {
    /** How rows are printed. */
    enum Format {
        TABLE,
        JSONL
    }

    /** @param width in characters; together with two blanks between them they fit a line of 120 */
    record Column(String name, int width) {}

    /** Of a path the end tells most. */
    private static final String FILE = "file";

    private final PrintWriter out;
    private final Format format;
    private final List<Column> columns;
    private boolean begun;

    FactRows(PrintWriter out, Format format, List<Column> columns) {
        this.out = out;
        this.format = format;
        this.columns = columns;
    }

    /**
     * @param fields for JSON, in their order
     * @param cells for the table, one a column
     * @return whether anybody still reads
     */
    boolean print(Map<String, Object> fields, List<String> cells) {
        if (format == Format.JSONL) {
            out.println(new String(Wire.bytes(fields), StandardCharsets.UTF_8));
        } else {
            begin();
            line(cells);
        }
        return !out.checkError();
    }

    private void begin() {
        if (!begun) {
            line(columns.stream().map(Column::name).toList());
            begun = true;
        }
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = column.name().equals(FILE) ? Stranger.end(cells.get(i), column.width()) : cells.get(i);
            line.append(line.isEmpty() ? "" : "  ").append(Stranger.cell(cell, column.width()));
        }
        out.println(line.toString().stripTrailing());
    }
}
