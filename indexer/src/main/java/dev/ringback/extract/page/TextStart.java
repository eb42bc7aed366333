package dev.ringback.extract.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * The beginning of an element's text, as {@link Element#text} gives it, without laying down all of it: a page's body may be
 * asked.
 */
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
                add(inner);
                if (i + 1 < size && isOnLine(element.childNode(i + 1)) && endsApart(inner)) {
                    space();
                }
            }
        }
    }

    private void add(Element element) {
        if (beginsApart(element)) {
            space();
        }
        within(element);
    }

    private static boolean isOnLine(Node node) {
        return node instanceof TextNode
                || node instanceof Element element && element.tag().isInline();
    }

    private static boolean beginsApart(Element element) {
        return element.isBlock()
                || element.normalName().equals("br")
                || element.tag().is(Tag.TextBoundary) && element.hasText();
    }

    private static boolean endsApart(Element element) {
        return element.tag().is(Tag.TextBoundary) || !element.tag().isInline() || holdsBlock(element);
    }

    private static boolean holdsBlock(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner && inner.isBlock()) {
                return true;
            }
        }
        return false;
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
