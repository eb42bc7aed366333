package dev.ringback.extract.passage;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

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

    private static final Pattern QUOTED_NAME = Pattern.compile(
            "(^|[\\s_-])(testimonials?|reviews?|blockquotes?|pullquotes?|comments?|comment-?list|disqus_thread)([\\s_-]|$)"
                    + "|(?<!get-)(?<!get-a-)(?<!request-)(?<!free-)(?<!instant-)quote(?!-?(form|request|button|btn|cta))");

    private static final Pattern FRAME_NAME = Pattern.compile(
            "(^|[\\s_-])(site|page|main|global)?-?(footer|navbar|topbar|breadcrumbs?|megamenu|sidebar)([\\s_-]|$)"
                    + "|(^|\\s)(nav|navigation|menu|(site|main|page|global)-?(nav|navigation|menu|header))(\\s|$)"
                    + "|cookie|consent|gdpr|onetrust|didomi|usercentrics");

    /** One of them is in each name that the patterns match. */
    private static final List<String> QUOTED_WORDS =
            List.of("testimonial", "review", "quote", "comment", "disqus_thread");

    private static final List<String> FRAME_WORDS = List.of(
            "footer",
            "nav",
            "topbar",
            "breadcrumb",
            "menu",
            "sidebar",
            "header",
            "cookie",
            "consent",
            "gdpr",
            "onetrust",
            "didomi",
            "usercentrics");

    private static final Evaluator MAIN = QueryParser.parse("h1, main, article, [role=main]");

    private static final Pattern OWN_LINE = Pattern.compile("display\\s*+:\\s*+(block|flex|grid|table|list-item)");

    /** Enough for all names that tell something; some frameworks write hundreds. */
    private static final int MOST_NAMES = 300;

    private Markup() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.hasAttr("style")
                        && OWN_LINE.matcher(element.attr("style")).find();
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
        String level = element.attr("aria-level").strip();
        return OptionalInt.of(level.matches("[1-6]") ? level.charAt(0) - '0' : 2);
    }

    /** What opens an answer: the line that people click on. */
    static boolean isOpener(Element element) {
        return element.normalName().equals("summary")
                || element.hasAttr("aria-expanded") && element.hasAttr("aria-controls") && !isField(element);
    }

    static Set<Mark> marks(Element element) {
        String name = element.normalName();
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        String names = WHOLE.contains(name) ? "" : names(element);
        if (QUOTES.contains(name)
                || isReview(element)
                || Words.hasAny(names, QUOTED_WORDS)
                        && QUOTED_NAME.matcher(names).find()) {
            marks.add(Mark.QUOTED);
        }
        if (CODE.contains(name)) {
            marks.add(Mark.CODE);
        }
        if (isFrame(element) || isNamedFrame(names, element)) {
            marks.add(Mark.FRAME);
        }
        return marks;
    }

    /** What holds the main part is no part of the frame, whatever its name: {@code class="content-sidebar"}. */
    private static boolean isNamedFrame(String names, Element element) {
        return Words.hasAny(names, FRAME_WORDS)
                && FRAME_NAME.matcher(names).find()
                && element.selectFirst(MAIN) == null;
    }

    static boolean isFrame(Element element) {
        if (FRAME_ROLES.contains(role(element))) {
            return true;
        }
        return switch (element.normalName()) {
            case "nav", "aside" -> true;
            case "header", "footer" -> !isInPart(element);
            default -> false;
        };
    }

    /** Whether headings within it say nothing of what comes after it. */
    static boolean isPart(Element element) {
        String name = element.normalName();
        return PARTS.contains(name) && !name.equals("main") || name.equals("details") || isApart(element);
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
        String property = element.attr("itemprop");
        return property.equals("review")
                || property.equals("reviewBody")
                || element.attr("itemtype").endsWith("/Review");
    }

    static String role(Element element) {
        return element.attr("role").strip().toLowerCase(Locale.ROOT);
    }

    static String names(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return "";
        }
        return Words.plain(element.id() + " " + element.className(), MOST_NAMES).toLowerCase(Locale.ROOT);
    }
}
