package dev.ringback.extract.passage;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Whether an element's text is longer than so many characters, mostly without laying the text down. */
final class TextLength {
    private final int most;

    /** Of characters that show for sure. */
    private int shown;

    /** With all white space, and what elements may put between. */
    private int written;

    private boolean hasOdd;

    private TextLength(int most) {
        this.most = most;
    }

    static boolean isOver(int most, Element element) {
        TextLength length = new TextLength(most);
        length.add(element);
        return length.isOver() || length.written > most && element.text().length() > most;
    }

    private boolean isOver() {
        return shown > most && !hasOdd;
    }

    private void add(Element element) {
        written += 2;
        for (int i = 0; i < element.childNodeSize() && !isOver(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                add(text.getWholeText());
            } else if (child instanceof Element inner) {
                add(inner);
            }
        }
    }

    private void add(String text) {
        written += text.length();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isShown(each)) {
                shown++;
            } else {
                hasOdd |= each > ' ' && each != '\u00A0';
            }
        }
    }

    /** ASCII, Latin letters, dashes and quotation marks. */
    private static boolean isShown(char each) {
        return each > ' ' && (each < '\u007F' || each >= '\u00C0' && each < '\u0300' || isPunctuation(each));
    }

    private static boolean isPunctuation(char each) {
        return each >= '\u2010' && each <= '\u2027';
    }
}
