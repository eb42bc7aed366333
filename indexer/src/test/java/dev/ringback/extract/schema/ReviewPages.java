package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved pages of others with structured data, what was read of each, and what others read of them. */
final class ReviewPages {
    static final int PAGES = 269;
    private static final JsonMapper JSON = new JsonMapper();

    private ReviewPages() {}

    /** By the name of the page's file, without its ending. */
    static Map<String, SchemaFacts> read(Path folder) throws IOException {
        Map<String, SchemaFacts> facts = new TreeMap<>();
        for (Path file : files(folder)) {
            facts.put(name(file), SchemaFacts.of(tree(bytes(file)), Setting.UNKNOWN));
        }
        return facts;
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".html.gz", "");
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            return packed.readAllBytes();
        }
    }

    static PageTree tree(byte[] page) {
        return PageTree.of(PageText.read(page, Optional.empty()).text(), "https://page.example/");
    }

    /** The rows of what others read, by page. */
    static Map<String, List<JsonNode>> expected(Path file) throws IOException {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String[] path = row.path("page").asString().split("/", -1);
            String name = path[path.length - 2] + "__" + path[path.length - 1].replace(".testhtml", "");
            rows.computeIfAbsent(name, each -> new ArrayList<>()).add(row);
        }
        return rows;
    }
}
