package dev.ringback.extract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.model.Reading.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples with what a reader of another language reads of them. Each that differs is named with the reason. */
class StructuredDataTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Another form of what another file expects, or of what is not read here. */
    private static final Map<String, String> NOT_COMPARED = Map.ofEntries(
            Map.entry("misc/dublincore_test.json", "Dublin Core in meta elements"),
            Map.entry("misc/expanded_OG_support_test.json", "Open Graph"),
            Map.entry("misc/microformat_flat_test.json", "microformats"),
            Map.entry("misc/microformat_test.json", "microformats"),
            Map.entry("misc/opengraph_flat_test.json", "Open Graph"),
            Map.entry("misc/opengraph_ns_product_test.json", "Open Graph"),
            Map.entry("misc/opengraph_test.json", "Open Graph"),
            Map.entry("schema.org/CreativeWork_flat.001.json", "CreativeWork.001 with properties laid flat"),
            Map.entry("schema.org/CreativeWork_flat_with_node_id.001.json", "CreativeWork.001 laid flat, with ids"),
            Map.entry("schema.org/product_custom_url.json", "product with another address"),
            Map.entry("schema.org/product_custom_url_and_node_id.json", "product with another address and ids"),
            Map.entry("w3c/microdata.5.2.flat.json", "microdata.5.2 with numbers for items"),
            Map.entry("w3c/microdata.7.1.flat.json", "microdata.7.1 with numbers for items"),
            Map.entry("w3c/microdata.5.2.withtext.json", "microdata.5.2 with the text of items"));

    /** Where the two differ on purpose. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "misc/Portfolio_Niels_Lubberman.json",
            "theirs has plain words of rel (icon, alternate) and the markup of a value of type rdf:XMLLiteral",
            "schema.org/SearchAction.001.json",
            "theirs makes an item of the attributes of an input element, which no standard does",
            "schema.org/product-ref.json",
            "theirs goes into an item that itemref names, which the standard does not");

    /** Where the expected values are resolved against an address, it is this one. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "w3c/microdata.7.1.html", "http://blog.example.com/progress-report",
            "w3c/microdata.object.html", "http://www.example.com/microdata/",
            "misc/Portfolio_Niels_Lubberman.html", "http://nielslubberman.nl/drupal/");

    private static String address(Path page, String usual) {
        return ADDRESSES.getOrDefault(name(page), usual);
    }

    private static Path folder() {
        Optional<Path> folder = SharedCorpus.file("structured-data/samples");
        assumeTrue(folder.isPresent(), "the samples are not here");
        return folder.orElseThrow();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Item> read(Path file, String address, Method method) throws IOException {
        PageText text = PageText.read(Files.readAllBytes(file), Optional.empty());
        return Markup.of(PageTree.of(text.text(), address)).items().stream()
                .filter(item -> item.method() == method)
                .toList();
    }

    private static String name(Path file) {
        return folder().relativize(file).toString();
    }

    @Test
    void everySampleIsReadAsItIsExpected() throws IOException {
        Map<String, String> misses = new TreeMap<>();
        int compared = 0;
        for (Path file : files(".json")) {
            String name = name(file);
            if (!NOT_COMPARED.containsKey(name)) {
                compared++;
                difference(file).ifPresent(miss -> misses.put(name, miss));
            }
        }
        misses.forEach((name, miss) -> System.out.println("MISS " + name + "\n" + miss));
        System.out.println("structured data: " + (compared - misses.size()) + " of " + compared);
        assertEquals(DIFFERENT.keySet(), misses.keySet());
    }

    private static Optional<String> difference(Path expected) throws IOException {
        JsonNode node = JSON.readTree(Files.readString(expected));
        String name = expected.toString();
        if (node.path(0).has("@id")) {
            return rdfa(node, Path.of(name.replace(".expanded.json", ".html").replace(".json", ".html")));
        }
        Path page = Path.of(name.replace(".json", ".html"));
        if (node.isArray()) {
            return microdata(node, page);
        }
        return microdata(node.path("microdata"), page).or(() -> jsonLd(node.path("json-ld"), page));
    }

    private static Optional<String> microdata(JsonNode expected, Path page) throws IOException {
        List<String> ours = read(page, address(page, ""), Method.MICRODATA).stream()
                .map(Shapes::nested)
                .sorted()
                .toList();
        List<String> theirs = new ArrayList<>();
        expected.forEach(node -> theirs.add(Shapes.microdata(node)));
        theirs.sort(null);
        return unlike(theirs, ours);
    }

    private static Optional<String> jsonLd(JsonNode expected, Path page) {
        try {
            List<String> ours = read(page, address(page, ""), Method.JSON_LD).stream()
                    .map(Shapes::nested)
                    .sorted()
                    .toList();
            List<String> theirs = new ArrayList<>();
            expected.forEach(node -> theirs.add(Shapes.jsonLd(node)));
            theirs.sort(null);
            return unlike(theirs, ours);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static Optional<String> rdfa(JsonNode expected, Path page) throws IOException {
        Set<String> ours = Shapes.subjects(read(page, address(page, "http://www.example.com/index.html"), Method.RDFA));
        return unlike(List.copyOf(Shapes.expanded(expected)), List.copyOf(ours));
    }

    private static Optional<String> unlike(List<String> theirs, List<String> ours) {
        List<String> here = theirs.stream().sorted().toList();
        List<String> there = ours.stream().sorted().toList();
        return here.equals(there) ? Optional.empty() : Optional.of("  theirs " + here + "\n  ours   " + there);
    }
}
