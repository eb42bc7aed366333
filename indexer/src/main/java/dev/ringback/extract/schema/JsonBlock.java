package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.WebJson;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** The JSON values of one script element, freed of what pages wrap around them and put between them. */
final class JsonBlock {
    /** Scripts of XHTML times hide their content from HTML, from JavaScript, or from both. */
    private static final List<String> OPENERS =
            List.of("\uFEFF", "<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[");

    private static final List<String> CLOSERS =
            List.of("-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", "//--", "//", ";");

    private JsonBlock() {}

    /** What cannot be read is a problem of the graph; the values beside it are read. */
    static List<JsonNode> values(String script, Graph graph) {
        String bare = unwrapped(script);
        if (bare.isEmpty()) {
            return List.of();
        }
        return switch (WebJson.read(bare)) {
            case WebJson.Reading.Tree tree -> List.of(tree.node());
            case WebJson.Reading.Broken broken -> parts(bare, broken.why(), graph);
        };
    }

    /** Several values one after the other, or one whose quotes are written as {@code &quot;}. */
    private static List<JsonNode> parts(String bare, String why, Graph graph) {
        if (!bare.contains("\"") && bare.contains("&quot;")) {
            return values(Parser.unescapeEntities(bare, false), graph);
        }
        List<JsonNode> read = new ArrayList<>();
        boolean whole = true;
        for (String part : JsonSplit.of(bare)) {
            WebJson.Reading reading = WebJson.read(part);
            reading.tree().ifPresent(read::add);
            whole &= reading.tree().isPresent();
        }
        if (!whole || read.isEmpty()) {
            graph.problem(Kind.JSON_BROKEN, "a block of JSON-LD: " + why);
        }
        return read;
    }

    static String unwrapped(String script) {
        String text = script.strip();
        for (String next = opened(text); !next.equals(text); next = opened(text)) {
            text = next;
        }
        for (String next = closed(text); !next.equals(text); next = closed(text)) {
            text = next;
        }
        return text;
    }

    private static String opened(String text) {
        int begins = firstBracket(text);
        int comment = text.startsWith("<!--") ? text.indexOf("-->") : -1;
        if (comment >= 0 && comment < begins) {
            return text.substring(comment + 3).strip();
        }
        return OPENERS.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(opener -> text.substring(opener.length()).strip())
                .orElse(text);
    }

    private static int firstBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '[') {
                return i;
            }
        }
        return text.length();
    }

    private static String closed(String text) {
        return CLOSERS.stream()
                .filter(text::endsWith)
                .findFirst()
                .map(closer ->
                        text.substring(0, text.length() - closer.length()).strip())
                .orElse(text);
    }
}
