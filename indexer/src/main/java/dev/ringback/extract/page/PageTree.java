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

    /** The parser opens at most 12 elements again before a tag or a text, so these do not make too many nodes. */
    private static final int FEW_TAGS = 7_000;

    public PageTree {
        problems = List.copyOf(problems);
    }

    public static PageTree of(String text, String address) {
        Parser parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
        try {
            return hasFewTags(text)
                    ? grown(parser.parseInput(text, address), List.of())
                    : bounded(parser, text, address);
        } catch (RuntimeException fault) {
            // A page that finds a fault in the parser must not end the run.
            Document empty = Document.createShell(address);
            return new PageTree(
                    empty,
                    PageElements.of(empty),
                    List.of(new PageProblem(Kind.UNREADABLE, "the parser gave up: " + fault.getMessage())));
        }
    }

    private static boolean hasFewTags(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags <= FEW_TAGS;
    }

    /** Counts the nodes as they come, which takes a quarter longer. */
    private static PageTree bounded(Parser parser, String text, String address) {
        List<PageProblem> problems = new ArrayList<>();
        try (StreamParser stream = new StreamParser(parser).parse(text, address)) {
            int nodes = 0;
            for (Iterator<Element> elements = stream.iterator(); elements.hasNext() && nodes <= MOST_NODES; ) {
                Element element = elements.next();
                nodes += 1 + element.childNodeSize() - element.childrenSize();
            }
            if (nodes > MOST_NODES) {
                stream.stop();
                problems.add(new PageProblem(
                        Kind.TOO_MANY_NODES, "the page has more than " + MOST_NODES + " nodes; the rest is not read"));
            }
            return grown(stream.document(), problems);
        }
    }

    private static PageTree grown(Document document, List<PageProblem> problems) {
        PageElements elements = PageElements.of(document);
        List<PageProblem> all = new ArrayList<>(problems);
        // As deep as the parser goes; what would have been deeper stands beside it.
        if (elements.depth() >= MOST_DEPTH - 1) {
            all.add(new PageProblem(
                    Kind.TOO_DEEP, "elements are nested more than " + MOST_DEPTH + " deep; the rest is laid flat"));
        }
        return new PageTree(document, elements, all);
    }
}
