package dev.ringback.store;

import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import java.util.Arrays;

/** Files as the reader hands them on, about invented companies. */
final class Files {
    private Files() {}

    static DataFile provider(String slug, String name, String... claims) {
        String json = "{\"claims\":[" + String.join(",", claims) + "],\"countries\":[\"US\"],\"name\":\"" + name
                + "\",\"role\":\"psp\",\"slug\":\"" + slug + "\",\"website\":\"https://example.com\"}";
        return file("providers/" + slug + ".yaml", FileKind.PROVIDER, json);
    }

    static String claim(String text, String page) {
        return "{\"kind\":\"other\",\"read_at\":\"2026-11-21\",\"read_from\":\"live\",\"source\":{\"kind\":\"press\","
                + "\"url\":\"https://example.com/" + page + "\"},\"text\":\"" + text + "\",\"x\":[1.50,1E+2,null]}";
    }

    static DataFile incidents(String path, String... ids) {
        return file(
                path,
                FileKind.INCIDENTS,
                Arrays.stream(ids)
                        .map(id ->
                                "{\"event\":\"e\",\"id\":\"" + id + "\",\"impact\":null,\"provider\":\"example-pay\"}")
                        .toArray(String[]::new));
    }

    static DataFile row(String path, FileKind kind) {
        return file(path, kind, "{\"provider\":\"example-pay\"}");
    }

    /** As the reader hands files on: each entry in canonical form. */
    static DataFile file(String path, FileKind kind, String... entries) {
        return new DataFile(
                path,
                Digest.sha256(String.join("\n", entries)),
                kind,
                Arrays.stream(entries)
                        .map(entry -> Json.tree(Json.canonical(Json.tree(entry))))
                        .toList());
    }
}
