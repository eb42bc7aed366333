package dev.ringback.extract.page;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Attributes of a page's elements, looked up as the parser keeps them: their names are in lower case, but for the elements
 * named below. The number of attributes is not asked, as jsoup counts them anew each time.
 */
public final class Attr {
    private Attr() {}

    public static boolean has(Element element, String name) {
        return isKeptLower(element) ? element.attributes().hasKey(name) : element.hasAttr(name);
    }

    /** Its value; empty where there is none. */
    public static String of(Element element, String name) {
        return isKeptLower(element) ? element.attributes().get(name) : element.attr(name);
    }

    /**
     * Whether the names of its attributes are in lower case for sure. Those of drawings and formulas are as written, and
     * what a second html or body says is added to the first as written.
     */
    static boolean isKeptLower(Element element) {
        String name = element.normalName();
        return element.tag().namespace().equals(Parser.NamespaceHtml) && !name.equals("html") && !name.equals("body");
    }
}
