package dev.ringback.extract.passage;

import dev.ringback.extract.page.TextStart;
import dev.ringback.extract.page.Words;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Which lines name what comes after them: labels, terms, and lines that only look like headings. */
final class Labels {
    /** A line that ends in a colon may be a sentence; longer ones are paragraphs. */
    static final int MOST_LENGTH = 300;

    /** Two lines on a phone; what is longer says something itself. */
    private static final int MOST_TITLE = 80;

    /** "Technical support for merchants" is 31; labels of forms and tables are shorter than that. */
    private static final int MOST_LABEL = 40;

    private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6, [role=heading]");

    private Labels() {}

    static Optional<String> of(String text, boolean bold) {
        boolean colon = text.length() <= MOST_LENGTH && (text.endsWith(":") || text.endsWith("："));
        return Optional.of(text).filter(words -> colon || bold && isTitle(words));
    }

    /** Short, not a sentence, and no number that would be a fact of its own. */
    static boolean isTitle(String text) {
        return text.length() <= MOST_TITLE
                && ".,;!".indexOf(text.charAt(text.length() - 1)) < 0
                && !TextRun.hasDigit(text);
    }

    static boolean mayBeTitle(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("div");
    }

    /** The text of an item names the list within it. */
    static Optional<String> ofItem(Element list, Optional<Passage> last) {
        boolean nested = list.parent() != null && list.parent().normalName().equals("li");
        return last.map(Passage::text).filter(text -> nested && text.length() <= MOST_LABEL && isTitle(text));
    }

    /** Of two elements and nothing else, the first, if it is as short as a label. */
    static Optional<Element> firstOfPair(Element element) {
        if (!element.normalName().equals("div")) {
            return Optional.empty();
        }
        Element first = null;
        int size = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                first = size == 0 ? inner : first;
                size++;
            } else if (child instanceof TextNode text && !isBetween(text.getWholeText())) {
                return Optional.empty();
            }
            if (size > 2) {
                return Optional.empty();
            }
        }
        return size == 2 && first != null && element.ownText().isBlank() && Markup.isBlock(first) && isShort(first)
                ? Optional.of(first)
                : Optional.empty();
    }

    /** Whether no character of ASCII shows; for others the text is asked as a whole. */
    private static boolean isBetween(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) < '\u007F') {
                return false;
            }
        }
        return true;
    }

    private static boolean isShort(Element element) {
        String text = TextStart.plain(element, MOST_LABEL + 1);
        return !text.isEmpty() && text.length() <= MOST_LABEL && isTitle(text);
    }

    /** Of a heading, or of a line that opens what is below it; empty for what is too long to be one, or holds one. */
    static OptionalInt headingLevel(Element element, int most) {
        OptionalInt level = Markup.headingLevel(element);
        boolean opens = level.isEmpty() && Markup.isOpener(element);
        if (level.isEmpty() && !opens || TextLength.isOver(most, element)) {
            return OptionalInt.empty();
        }
        boolean holdsOne = opens && element.selectFirst(HEADING) != null;
        return holdsOne ? OptionalInt.empty() : opens ? OptionalInt.of(Outline.OPENER) : level;
    }

    /** What a picture in a cell says, such as a tick. */
    static String ofPicture(Element cell) {
        Element picture = cell.selectFirst("img[alt], [aria-label], svg > title");
        if (picture == null) {
            return "";
        }
        String words = picture.hasAttr("alt") ? picture.attr("alt") : picture.attr("aria-label");
        return Words.plain(words.isBlank() ? picture.text() : words, MOST_TITLE);
    }
}
