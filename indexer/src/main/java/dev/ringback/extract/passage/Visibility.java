package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.TextStart;
import dev.ringback.extract.page.WordFinder;
import dev.ringback.extract.page.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

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

    private static final Pattern GONE =
            Pattern.compile("(^|;)\\s*+(display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

    /** Hidden text for search engines, and traps for robots. */
    private static final Pattern TINY = Pattern.compile("(^|;)\\s*+(font-size\\s*+:\\s*+0(px|em|rem|%)?\\s*+(;|!|$)"
            + "|text-indent\\s*+:\\s*+-\\d{3,6}+|(left|top|right)\\s*+:\\s*+-\\d{4,6}+)");

    /** One of them is in each style that the pattern matches. */
    private static final WordFinder TINY_WORDS =
            new WordFinder(List.of("font-size", "text-indent", "left", "top", "right"));

    private static final Pattern CLEAR = Pattern.compile("(^|;)\\s*+opacity\\s*+:\\s*+0(\\.0{1,3})?\\s*+(;|!|$)");

    /** It comes into view when people scroll. */
    private static final Pattern MOVES = Pattern.compile("transform|transition|animation");

    private static final Pattern NO_CONTENT =
            Pattern.compile("javascript|java script|cookie|browser|navegador|navigateur");

    private static final List<String> OPENERS =
            List.of("aria-controls", "data-target", "data-bs-target", "data-toggle");

    private static final Evaluator EXPANDS = QueryParser.parse("[aria-expanded]");

    private final PageNames names;
    private final Set<String> opened = new HashSet<>();

    Visibility(PageElements elements, PageNames names) {
        this.names = names;
        for (String attribute : List.of("aria-controls", "data-target", "data-bs-target")) {
            elements.with(attribute).forEach(element -> addOpened(Attr.of(element, attribute)));
        }
        elements.with("data-toggle").forEach(element -> addOpened(Attr.of(element, "href")));
        elements.with("role").stream()
                .filter(Visibility::isOpener)
                .forEach(element -> addOpened(Attr.of(element, "href")));
    }

    private static boolean isOpener(Element element) {
        return Markup.hasRole(element, "tab") || OPENERS.stream().anyMatch(name -> Attr.has(element, name));
    }

    private void addOpened(String ids) {
        if (ids.isEmpty()) {
            return;
        }
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
        Names own = names.of(element);
        String style = style(element);
        boolean forReaders = own.forReaders() && Attr.has(element, "class");
        return isGone(element, own, style) && !canOpen(element, own)
                || !style.isEmpty() && !forReaders && isOutOfSight(element, style)
                || forReaders && isSaidTwice(element);
    }

    private static boolean isGone(Element element, Names own, String style) {
        return own.hidden()
                || Attr.has(element, "hidden")
                || Attr.of(element, "aria-hidden").equalsIgnoreCase("true")
                || element.normalName().equals("dialog") && !Attr.has(element, "open")
                || (style.contains("none") || style.contains("hidden"))
                        && GONE.matcher(style).find();
    }

    private boolean canOpen(Element element, Names own) {
        return own.opens()
                || Attr.of(element, "hidden").equalsIgnoreCase("until-found")
                || opened.contains(Attr.of(element, "id"))
                        && !Attr.of(element, "id").isEmpty()
                || Markup.role(element).equals("tabpanel")
                || isAfterOpener(element);
    }

    private static boolean isAfterOpener(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && (before.hasAttr("aria-expanded") || before.selectFirst(EXPANDS) != null)
                && !Markup.isFrame(before);
    }

    private static boolean isOutOfSight(Element element, String style) {
        boolean clear = style.contains("opacity")
                && CLEAR.matcher(style).find()
                && !MOVES.matcher(style).find()
                && !Attr.has(element, "data-w-id")
                && !Attr.has(element, "data-aos");
        return clear || TINY_WORDS.isAnyIn(style) && TINY.matcher(style).find();
    }

    /** Text for those who listen is text for people, unless the same is there to be seen. */
    private static boolean isSaidTwice(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return false;
        }
        String own = Words.folded(TextStart.plain(element, 200));
        String all = Words.folded(TextStart.plain(parent, 2_000));
        return own.isBlank() || all.indexOf(own) != all.lastIndexOf(own);
    }

    /** What stands there is mostly a picture that counts visits, or asks for JavaScript or cookies. */
    private static boolean isIdle(Element element) {
        String text = TextStart.plain(element, 2_000).toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || text.startsWith("<")
                || NO_CONTENT.matcher(text).find();
    }

    private static String style(Element element) {
        String style = Attr.of(element, "style");
        return style.isEmpty() ? style : Words.plain(style, 2_000).toLowerCase(Locale.ROOT);
    }
}
