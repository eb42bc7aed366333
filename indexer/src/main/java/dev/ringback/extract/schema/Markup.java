package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

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
        Found found = new Found();
        document.traverse(found);
        Graph graph = new Graph(document.location());
        for (int i = 0; i < found.scripts.size(); i++) {
            JsonLd.read(found.scripts.get(i).data(), i, graph);
        }
        if (!found.scopes.isEmpty()) {
            Microdata.read(found.scopes, document, graph);
        }
        if (found.rdfa) {
            Rdfa.read(document, graph);
        }
        List<Item> items = graph.grown();
        return new Markup(items, graph.problems());
    }

    /** One walk tells which forms there are; most pages have one of them. */
    private static final class Found implements NodeVisitor {
        final List<Element> scripts = new ArrayList<>();
        final List<Element> scopes = new ArrayList<>();
        boolean rdfa;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.attributesSize() > 0) {
                look(element);
            }
        }

        private void look(Element element) {
            if (element.normalName().equals("script")) {
                if (isJsonLd(element.attr("type"))) {
                    scripts.add(element);
                }
                return;
            }
            if (element.hasAttr("itemscope") && !element.hasAttr("itemprop")) {
                scopes.add(element);
            }
            rdfa |= element.hasAttr("typeof") || element.hasAttr("vocab") || isFullName(element);
        }

        private static boolean isJsonLd(String type) {
            return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/ld+json");
        }

        /** A name with a prefix where people see it; in a meta element it is og: or the like. */
        private static boolean isFullName(Element element) {
            String name = element.attr("property");
            return name.indexOf(':') > 0
                    && (!element.normalName().equals("meta") || name.startsWith("http") || name.startsWith("schema:"));
        }
    }
}
