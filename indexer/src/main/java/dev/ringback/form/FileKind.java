package dev.ringback.form;

import java.util.Optional;

/** The files a data folder may hold; all but the providers are optional. */
public enum FileKind {
    PROVIDER("providers/", "provider", ""),
    INCIDENTS("incidents.jsonl", "incident", ""),
    OBSERVATION_WINDOWS("observation-windows.yaml", "observation-windows", "windows"),
    OUTAGES("outages.yaml", "outages", ""),
    STATUS_PAGES("status-pages.yaml", "status-pages", "providers");

    private final String path;
    private final String schema;
    private final String rows;

    FileKind(String path, String schema, String rows) {
        this.path = path;
        this.schema = schema;
        this.rows = rows;
    }

    /** The kind of a file by its path below the data folder; empty for files that hold no data. */
    public static Optional<FileKind> of(String file) {
        if (file.startsWith(PROVIDER.path) && (file.endsWith(".yaml") || file.endsWith(".yml"))) {
            return file.indexOf('/', PROVIDER.path.length()) < 0 ? Optional.of(PROVIDER) : Optional.empty();
        }
        for (FileKind kind : values()) {
            if (kind != PROVIDER && kind.path.equals(file)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name of its schema in {@code data/schema}, without ending. */
    public String schema() {
        return schema;
    }

    /** The key under which the rows stand; empty where the whole document is the row or the list of rows. */
    public String rows() {
        return rows;
    }

    /** Whether each line is a row of its own. */
    public boolean isLines() {
        return path.endsWith(".jsonl");
    }
}
