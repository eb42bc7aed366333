package dev.ringback.extract.passage;

import dev.ringback.extract.page.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What people can see of a page: what is shown, and what they can open (answers, tabs). What nothing opens is not seen,
 * and neither is what is far off the screen or of no size.
 */
final class Visibility {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "math",
            "rp",
            "del",
            "s",
            "strike");

    /** Open by a click, though they are not shown at first. */
    private static final Pattern OPENS = Pattern.compile(
            "accordion|collaps|(^|[\\s_-])(faq|toggle|answer|expand(able|er)?|tab-?(pane|panel|content)|panel-?(body|content))([\\s_-]|$)");

    private static final Pattern GONE =
            Pattern.compile("(^|;)\\s*+(display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

    /** Hidden text for search engines, and traps for robots. */
    private static final Pattern TINY = Pattern.compile("(^|;)\\s*+(font-size\\s*+:\\s*+0(px|em|rem|%)?\\s*+(;|!|$)"
            + "|text-indent\\s*+:\\s*+-\\d{3,6}+|(left|top|right)\\s*+:\\s*+-\\d{4,6}+)");

    private static final Pattern CLEAR = Pattern.compile("(^|;)\\s*+opacity\\s*+:\\s*+0(\\.0{1,3})?\\s*+(;|!|$)");

    /** It comes into view when people scroll. */
    private static final Pattern MOVES = Pattern.compile("transform|transition|animation");

    private static final Pattern FOR_READERS = Pattern.compile(
            "(^|\\s)(sr-only|visually-?hidden|screen-reader-text|u-visually-hidden|a11y-hidden)(\\s|$)");

    /** One of them is in each of these names. */
    private static final List<String> FOR_READERS_WORDS = List.of("sr-only", "hidden", "screen-reader");

    private static final Pattern NO_CONTENT =
            Pattern.compile("javascript|java script|cookie|browser|navegador|navigateur");

    private final StyleRules styles;
    private final Set<String> opened = new HashSet<>();

    Visibility(Document document) {
        this.styles = StyleRules.of(document);
        for (Element element :
                document.select("[aria-controls], [data-target], [data-bs-target], [data-toggle], [role=tab]")) {
            addOpened(element.attr("aria-controls"));
            addOpened(element.attr("data-target"));
            addOpened(element.attr("data-bs-target"));
            if (element.hasAttr("data-toggle") || element.hasAttr("role")) {
                addOpened(element.attr("href"));
            }
        }
    }

    private void addOpened(String ids) {
        for (String id : ids.strip().split("\\s+", -1)) {
            if (!id.isEmpty() && !id.equals("#")) {
                opened.add(id.startsWith("#") ? id.substring(1) : id);
            }
        }
    }

    boolean hides(Element element) {
        String name = element.normalName();
        if (NEVER.contains(name)) {
            return true;
        }
        if (name.equals("noscript")) {
            return isIdle(element);
        }
        if (element.attributesSize() == 0 && !name.equals("dialog")) {
            return false; // most are, and each look-up of an attribute costs
        }
        return isGone(element) && !canOpen(element) || isOutOfSight(element) || isSaidTwice(element);
    }

    private boolean isGone(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.normalName().equals("dialog") && !element.hasAttr("open")
                || GONE.matcher(style(element)).find()
                || styles.hide(element);
    }

    private boolean canOpen(Element element) {
        return element.attr("hidden").equalsIgnoreCase("until-found")
                || opened.contains(element.id()) && !element.id().isEmpty()
                || Markup.role(element).equals("tabpanel")
                || OPENS.matcher(Markup.names(element)).find()
                || isAfterOpener(element);
    }

    private static boolean isAfterOpener(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && (before.hasAttr("aria-expanded") || before.selectFirst("[aria-expanded]") != null)
                && !Markup.isFrame(before);
    }

    private static boolean isOutOfSight(Element element) {
        String style = style(element);
        if (style.isEmpty() || isForReaders(element)) {
            return false;
        }
        boolean clear = CLEAR.matcher(style).find()
                && !MOVES.matcher(style).find()
                && !element.hasAttr("data-w-id")
                && !element.hasAttr("data-aos");
        return clear || TINY.matcher(style).find();
    }

    /** Text for those who listen is text for people, unless the same is there to be seen. */
    private static boolean isSaidTwice(Element element) {
        Element parent = element.parent();
        if (parent == null || !isForReaders(element)) {
            return false;
        }
        String own = Words.folded(Words.plain(element.text(), 200));
        String all = Words.folded(Words.plain(parent.text(), 2_000));
        return own.isBlank() || all.indexOf(own) != all.lastIndexOf(own);
    }

    private static boolean isForReaders(Element element) {
        if (!element.hasAttr("class")) {
            return false;
        }
        String names = Markup.names(element);
        return Words.hasAny(names, FOR_READERS_WORDS)
                && FOR_READERS.matcher(names).find();
    }

    /** What stands there is mostly a picture that counts visits, or asks for JavaScript or cookies. */
    private static boolean isIdle(Element element) {
        String text = Words.plain(element.text(), 2_000).toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || text.startsWith("<")
                || NO_CONTENT.matcher(text).find();
    }

    private static String style(Element element) {
        return element.hasAttr("style")
                ? Words.plain(element.attr("style"), 2_000).toLowerCase(Locale.ROOT)
                : "";
    }
}
