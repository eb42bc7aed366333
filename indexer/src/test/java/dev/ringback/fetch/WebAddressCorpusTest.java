package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the browsers' own test suite, read where they lie: https://github.com/web-platform-tests/wpt/tree/master/url */
class WebAddressCorpusTest {
    /** What we mean to read otherwise, each with its reason: RFC 3986 has them escaped. */
    private static final String ESCAPED_BY_US = "[\\[\\]\\\\^`{|}]|%(?![0-9A-Fa-f]{2})";

    /** No Unicode has this spelling. The JDK's tables are too old to tell it from a new script's, and no name server knows it. */
    private static final String BROKEN_LABEL = "xn--pokxncvks";

    private final List<String> others = new ArrayList<>();
    private int web;
    private int refused;
    private int same;
    private int escaped;
    private int unknowable;
    private int bothRefuse;

    @Test
    void readsAsBrowsersDo() throws Exception {
        Optional<Path> file = corpus();
        assumeTrue(file.isPresent(), "the shared corpus is not here");
        JsonMapper.shared().readTree(Files.readString(file.get())).forEach(this::compare);
        System.out.println("MEASURE addresses: " + web + " http(s) cases; " + same + " the same, " + bothRefuse
                + " refused by both, " + refused + " refused by us alone, " + escaped + " escaped by us alone, "
                + unknowable + " with a label that is no Punycode, others "
                + others);
        assertEquals(List.of(), others);
        assertTrue(web > 400 && same > 100 && bothRefuse > 50, "the corpus is smaller than it was");
    }

    private void compare(JsonNode test) {
        if (!test.isObject()) {
            return;
        }
        Optional<WebAddress> found = read(test);
        boolean fails = test.has("failure");
        if (fails
                ? !isWeb(test.path("input").asString("")) && found.isEmpty()
                : !isWeb(test.path("href").asString(""))) {
            assertEquals(Optional.empty(), found, test.toString());
            return;
        }
        web++;
        String href = fails ? "failure" : test.path("href").asString("").replaceFirst("#.*", "");
        if (found.isEmpty()) {
            refused += fails ? 0 : 1;
            bothRefuse += fails ? 1 : 0;
        } else if (found.get().toString().equals(href)) {
            same++;
        } else if (href.replaceAll(ESCAPED_BY_US, "").equals(unescaped(found.get()))) {
            escaped++;
        } else if (fails && found.get().host().contains(BROKEN_LABEL)) {
            unknowable++;
        } else {
            others.add(test.path("input") + " -> " + found.get() + ", browsers " + href);
        }
    }

    private static String unescaped(WebAddress address) {
        return address.toString().replaceAll("%(5B|5C|5D|5E|60|7B|7C|7D|25)", "");
    }

    private static Optional<WebAddress> read(JsonNode test) {
        String input = test.path("input").asString("");
        JsonNode base = test.path("base");
        if (!base.isString()) {
            return WebAddress.read(input).found();
        }
        Optional<WebAddress> page = WebAddress.read(base.asString()).found();
        return page.isPresent()
                ? page.get().resolve(input).found()
                : WebAddress.read(input).found();
    }

    private static boolean isWeb(String href) {
        return href.strip().regionMatches(true, 0, "http:", 0, 5)
                || href.strip().regionMatches(true, 0, "https:", 0, 6);
    }

    private static Optional<Path> corpus() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus/urls/urltestdata.json"))
                .filter(Files::exists)
                .findFirst();
    }
}
