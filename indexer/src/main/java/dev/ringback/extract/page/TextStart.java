package dev.ringback.extract.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The beginning of an element's text, without laying down all of it, as a page's body may be asked. */
public final class TextStart {
    private final StringBuilder text = new StringBuilder();
    private final int enough;

    private TextStart(int enough) {
        this.enough = enough;
    }

    /** Words that are plain, as {@link Words#plain} makes them, and cut to so many characters. */
    public static String plain(Element element, int most) {
        TextStart start = new TextStart(4 * most);
        start.within(element);
        return Words.plain(start.text.toString(), most);
    }

    /** As deep as the tree, which the parser has bounded. */
    private void within(Element element) {
        int size = element.childNodeSize();
        for (int i = 0; i < size && text.length() < enough; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode words) {
                add(words.getWholeText());
            } else if (child instanceof Element inner) {
                add(inner, i + 1 < size ? element.childNode(i + 1) : inner);
            }
        }
    }

    /** Blocks are apart from what is before them, and from a text or an inline element behind them. */
    private void add(Element element, Node next) {
        if (element.isBlock() || element.normalName().equals("br")) {
            space();
        }
        within(element);
        boolean inline = next instanceof TextNode
                || next instanceof Element after && after.tag().isInline();
        if (!element.tag().isInline() && inline) {
            space();
        }
    }

    private void add(String words) {
        for (int i = 0; i < words.length() && text.length() < enough; i++) {
            char each = words.charAt(i);
            if (each == ' ' || each >= '\t' && each <= '\r' && each != '\u000B' || each == '\u00A0') {
                space();
            } else {
                text.append(each);
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
