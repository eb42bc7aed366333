package dev.ringback.extract.page;

import dev.ringback.extract.page.PageProblem.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The elements of a page, within bounds.
 *
 * @param elements those of the document that readers ask for
 */
public record PageTree(Document document, PageElements elements, List<PageProblem> problems) {
    /** Real pages stay below 60; walks over deeper trees cost their square. */
    public static final int MOST_DEPTH = 256;

    /** Real pages stay below 20,000; some 100 MB of heap. */
    public static final int MOST_NODES = 200_000;

    public PageTree {
        problems = List.copyOf(problems);
    }

    public static PageTree of(String text, String address) {
        Document empty = Document.createShell(address);
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MOST_DEPTH))) {
            return grown(parser.parse(text, address));
        } catch (RuntimeException fault) {
            // A page that finds a fault in the parser must not end the run.
            return new PageTree(
                    empty,
                    PageElements.of(empty),
                    List.of(new PageProblem(Kind.UNREADABLE, "the parser gave up: " + fault.getMessage())));
        }
    }

    private static PageTree grown(StreamParser parser) {
        List<PageProblem> problems = new ArrayList<>();
        int nodes = 0;
        boolean deep = false;
        for (Iterator<Element> elements = parser.iterator(); elements.hasNext(); ) {
            Element element = elements.next();
            nodes += 1 + element.childNodeSize() - element.childrenSize();
            deep |= element.childrenSize() == 0 && isDeep(element);
            if (nodes > MOST_NODES) {
                parser.stop();
                problems.add(new PageProblem(
                        Kind.TOO_MANY_NODES, "the page has more than " + MOST_NODES + " nodes; the rest is not read"));
                break;
            }
        }
        if (deep) {
            problems.add(new PageProblem(
                    Kind.TOO_DEEP, "elements are nested more than " + MOST_DEPTH + " deep; the rest is laid flat"));
        }
        Document document = parser.document();
        return new PageTree(document, PageElements.of(document), problems);
    }

    /** Whether it stands as deep as the parser goes; what would have been deeper stands beside it. */
    private static boolean isDeep(Element element) {
        int depth = 0;
        for (Element at = element; at != null && depth < MOST_DEPTH; at = at.parent()) {
            depth++;
        }
        return depth >= MOST_DEPTH - 1;
    }
}
