package dev.ringback.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A file of the data folder that passed every check.
 *
 * @param path below the data folder, with forward slashes
 * @param sha256 of its bytes, in hex, led by the version of the reading
 * @param entries the provider, or the rows
 */
public record DataFile(String path, String sha256, FileKind kind, List<JsonNode> entries) {
    public DataFile {
        entries = List.copyOf(entries);
    }
}
