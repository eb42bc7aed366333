package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.passage.Passage.Mark;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What elements are, by their names, roles and the names that their makers give them. */
final class Markup {
    /** https://www.w3.org/TR/CSS2/sample.html, with those that HTML5 added. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "noscript",
            "ol",
            "optgroup",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "datalist", "progress", "meter");
    private static final Set<String> BOLD = Set.of("b", "strong", "label", "th", "dt", "legend");
    private static final Set<String> CODE = Set.of("pre", "code", "samp", "kbd");
    private static final Set<String> QUOTES = Set.of("blockquote", "q");
    private static final Set<String> FRAME_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "menu", "menubar");

    /** What holds the whole page: its names tell of the page, not of its text. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "form");

    /** An element that is part of an article has a header and a footer of its own. */
    private static final Set<String> PARTS = Set.of("article", "section", "main", "dialog", "figure");

    private static final Pattern OWN_LINE = Pattern.compile("display\\s*+:\\s*+(block|flex|grid|table|list-item)");

    private Markup() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || hasOwnLine(Attr.of(element, "style"));
    }

    private static boolean hasOwnLine(String style) {
        return style.contains("display") && OWN_LINE.matcher(style).find();
    }

    static boolean isField(Element element) {
        return FIELDS.contains(element.normalName());
    }

    static boolean isBold(Element element) {
        return BOLD.contains(element.normalName());
    }

    static boolean isList(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "menu", "dir" -> true;
            default -> false;
        };
    }

    /** Of a heading, 1 the outermost. https://www.w3.org/TR/wai-aria-1.2/#heading */
    static OptionalInt headingLevel(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return OptionalInt.of(name.charAt(1) - '0');
        }
        if (!role(element).equals("heading")) {
            return OptionalInt.empty();
        }
        String level = Attr.of(element, "aria-level").strip();
        return OptionalInt.of(level.matches("[1-6]") ? level.charAt(0) - '0' : 2);
    }

    /** What opens an answer: the line that people click on. */
    static boolean isOpener(Element element) {
        return element.normalName().equals("summary")
                || Attr.has(element, "aria-expanded") && Attr.has(element, "aria-controls") && !isField(element);
    }

    /**
     * @param names of the page, the element's among them
     */
    static Set<Mark> marks(Element element, PageNames names) {
        String name = element.normalName();
        Names own = WHOLE.contains(name) ? Names.NONE : names.of(element);
        boolean quoted = own.quoted() || QUOTES.contains(name) || isReview(element);
        boolean code = CODE.contains(name);
        // What holds the main part is no part of the frame, whatever its name: class="content-sidebar".
        boolean frame = isFrame(element) || own.frame() && !names.holdsMain(element);
        if (!quoted && !code && !frame) {
            return Set.of();
        }
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (quoted) {
            marks.add(Mark.QUOTED);
        }
        if (code) {
            marks.add(Mark.CODE);
        }
        if (frame) {
            marks.add(Mark.FRAME);
        }
        return marks;
    }

    static boolean isFrame(Element element) {
        String role = role(element);
        if (!role.isEmpty() && FRAME_ROLES.contains(role)) {
            return true;
        }
        return switch (element.normalName()) {
            case "nav", "aside" -> true;
            case "header", "footer" -> !isInPart(element);
            default -> false;
        };
    }

    /** Whether headings within it say nothing of what comes after it, as those of a part that is apart do not. */
    static boolean isPart(Element element) {
        String name = element.normalName();
        return PARTS.contains(name) && !name.equals("main") || name.equals("details");
    }

    /** A frame to which the headings of the page say nothing. Its header is none: the page's title may stand there. */
    static boolean isApart(Element element) {
        return isFrame(element)
                && !element.normalName().equals("header")
                && !role(element).equals("banner");
    }

    /** https://html.spec.whatwg.org/multipage/sections.html#the-footer-element */
    private static boolean isInPart(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (PARTS.contains(at.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReview(Element element) {
        String property = Attr.of(element, "itemprop");
        return property.equals("review")
                || property.equals("reviewBody")
                || Attr.of(element, "itemtype").endsWith("/Review");
    }

    static String role(Element element) {
        String role = Attr.of(element, "role");
        return role.isEmpty() ? role : role.strip().toLowerCase(Locale.ROOT);
    }

    static boolean hasRole(Element element, String role) {
        return Attr.of(element, "role").trim().equalsIgnoreCase(role);
    }
}
