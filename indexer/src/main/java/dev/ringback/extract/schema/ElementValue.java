package dev.ringback.extract.schema;

import dev.ringback.extract.page.Attr;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What an element says as a value.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html#values">values in microdata</a>
 */
final class ElementValue {
    /** Longer than any review; the text of a whole page is no value. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final Set<String> WITH_SOURCE =
            Set.of("audio", "embed", "iframe", "img", "source", "track", "video");
    private static final Set<String> WITH_ADDRESS = Set.of("a", "area", "link");
    private static final Set<String> WITH_VALUE = Set.of("data", "meter");

    /** Properties whose value is what the link shows, unless it leads there itself. */
    private static final Set<String> SHOWN = Set.of("telephone", "email");

    private ElementValue() {}

    /**
     * @param property by its short name
     */
    static String ofMicrodata(Element element, String property) {
        String name = element.normalName();
        if (element.hasAttr("content") || name.equals("meta")) {
            return element.attr("content");
        }
        if (WITH_ADDRESS.contains(name) && !shows(element, property)) {
            return address(element, "href");
        }
        if (WITH_SOURCE.contains(name)) {
            return address(element, "src");
        }
        if (name.equals("object")) {
            return address(element, "data");
        }
        return plain(element, name);
    }

    private static String plain(Element element, String name) {
        if (WITH_VALUE.contains(name) && element.hasAttr("value")) {
            return element.attr("value");
        }
        return element.hasAttr("datetime") ? element.attr("datetime") : text(element);
    }

    static boolean shows(Element element, String property) {
        return SHOWN.contains(property)
                && !element.attr("href").strip().matches("(?i)(?:tel|mailto):.+")
                && element.hasText();
    }

    /** Absolute where the page's address is known, else as written. */
    static String address(Element element, String attribute) {
        String written = Attr.of(element, attribute);
        if (isWhole(written)) {
            return written;
        }
        String whole = element.absUrl(attribute);
        return whole.isEmpty() ? element.attr(attribute).strip() : whole;
    }

    /** Whether it is absolute and of such characters only that nothing in it is resolved. */
    private static boolean isWhole(String written) {
        int from = written.startsWith("https://") ? 8 : written.startsWith("http://") ? 7 : written.length();
        if (from == written.length() || !isLetterOrDigit(written.charAt(from)) || written.contains("/.")) {
            return false;
        }
        for (int i = from; i < written.length(); i++) {
            char each = written.charAt(i);
            if (!isLetterOrDigit(each) && each != '/' && each != '-' && each != '_' && each != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
    }

    /** The text that people see, on one line, cut where it is longer than any value. */
    static String text(Element element) {
        Shown shown = new Shown();
        element.filter(shown);
        return shown.text.toString().strip();
    }

    private static final class Shown implements NodeFilter {
        final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (text.length() >= MOST_CHARACTERS) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element && (element.isBlock() || isBreak(element))) {
                append(" ");
            }
            return isUnseen(node) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                append(" ");
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBreak(Element element) {
            return element.normalName().equals("br");
        }

        private static boolean isUnseen(Node node) {
            return node.normalName().equals("script") || node.normalName().equals("style");
        }

        private void append(String more) {
            int most = Math.min(more.length(), MOST_CHARACTERS);
            for (int i = 0; i < most; i++) {
                char next = more.charAt(i);
                boolean space = Character.isWhitespace(next) || next == '\u00A0';
                if (!space) {
                    text.append(next);
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
        }
    }
}
