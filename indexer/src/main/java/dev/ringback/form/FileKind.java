package dev.ringback.form;

import java.util.Optional;

/** The files a data folder may hold; all but the providers are optional. */
public enum FileKind {
    PROVIDER("providers/", "provider", "", RowKind.PROVIDER),
    INCIDENTS("incidents.jsonl", "incident", "", RowKind.INCIDENT),
    OBSERVATION_WINDOWS("observation-windows.yaml", "observation-windows", "windows", RowKind.OBSERVATION_WINDOW),
    OUTAGES("outages.yaml", "outages", "", RowKind.OUTAGE),
    STATUS_PAGES("status-pages.yaml", "status-pages", "providers", RowKind.STATUS_PAGE),
    REVIEW_SOURCES("review-sources.yaml", "review-sources", "sources", RowKind.REVIEW_SOURCE);

    private final String path;
    private final String schema;
    private final String rows;
    private final RowKind rowKind;

    FileKind(String path, String schema, String rows, RowKind rowKind) {
        this.path = path;
        this.schema = schema;
        this.rows = rows;
        this.rowKind = rowKind;
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

    /** What each of its entries is about. */
    public RowKind rowKind() {
        return rowKind;
    }

    /** Whether each line is a row of its own. */
    public boolean isLines() {
        return path.endsWith(".jsonl");
    }
}
