package dev.ringback.extract.schema;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The structured data of a page: the items that stand by themselves, JSON-LD first, then microdata, then RDFa. Never
 * throws; bounds are those of {@link Graph}.
 */
record Markup(List<Item> items, List<PageProblem> problems) {
    Markup {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    static Markup of(PageTree tree) {
        Document document = tree.document();
        PageElements elements = tree.elements();
        Graph graph = new Graph(document.location());
        int blocks = 0;
        for (Element script : elements.of(Kind.SCRIPT)) {
            if (isJsonLd(Attr.of(script, "type"))) {
                JsonLd.read(script.data(), blocks++, graph);
            }
        }
        List<Element> scopes = elements.with("itemscope").stream()
                .filter(scope -> !isScript(scope) && !Attr.has(scope, "itemprop"))
                .toList();
        if (!scopes.isEmpty()) {
            Microdata.read(scopes, document, graph);
        }
        if (hasRdfa(elements)) {
            Rdfa.read(document, graph);
        }
        List<Item> items = graph.grown();
        return new Markup(items, graph.problems());
    }

    private static boolean isJsonLd(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/ld+json");
    }

    private static boolean isScript(Element element) {
        return element.normalName().equals("script");
    }

    private static boolean hasRdfa(PageElements elements) {
        return elements.with("typeof").stream().anyMatch(element -> !isScript(element))
                || elements.with("vocab").stream().anyMatch(element -> !isScript(element))
                || elements.with("property").stream().anyMatch(element -> !isScript(element) && isFullName(element));
    }

    /** A name with a prefix where people see it; in a meta element it is og: or the like. */
    private static boolean isFullName(Element element) {
        String name = Attr.of(element, "property");
        return name.indexOf(':') > 0
                && (!element.normalName().equals("meta") || name.startsWith("http") || name.startsWith("schema:"));
    }
}
