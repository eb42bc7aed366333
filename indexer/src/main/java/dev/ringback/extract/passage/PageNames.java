package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.WordFinder;
import dev.ringback.extract.page.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The names of one page's elements. The same stand at many of them and are understood once. */
final class PageNames {
    private static final Pattern QUOTED = Pattern.compile(
            "(?:^|[\\s_-])(?:testimonials?|reviews?|blockquotes?|pullquotes?|comments?|comment-?list|disqus_thread)(?:[\\s_-]|$)");

    /** But not where people ask for a price. */
    private static final Pattern QUOTE =
            Pattern.compile("quote(?<!(?:get|get-a|request|free|instant)-quote)(?!-?(?:form|request|button|btn|cta))");

    private static final Pattern FRAME = Pattern.compile(
            "(?:^|[\\s_-])(?:site|page|main|global)?-?(?:footer|navbar|topbar|breadcrumbs?|megamenu|sidebar)(?:[\\s_-]|$)"
                    + "|(?:^|\\s)(?:nav|navigation|menu|(?:site|main|page|global)-?(?:nav|navigation|menu|header))(?:\\s|$)");

    private static final WordFinder FRAME_ANYWHERE =
            new WordFinder(List.of("cookie", "consent", "gdpr", "onetrust", "didomi", "usercentrics"));

    private static final Pattern OPENS = Pattern.compile(
            "(?:^|[\\s_-])(?:faq|toggle|answer|expand(?:able|er)?|tab-?(?:pane|panel|content)|panel-?(?:body|content))(?:[\\s_-]|$)");

    private static final WordFinder OPENS_ANYWHERE = new WordFinder(List.of("accordion", "collaps"));

    private static final Pattern FOR_READERS = Pattern.compile(
            "(^|\\s)(sr-only|visually-?hidden|screen-reader-text|u-visually-hidden|a11y-hidden)(\\s|$)");

    /** One of them is in each name that a pattern matches. */
    private static final WordFinder QUOTED_WORDS =
            new WordFinder(List.of("testimonial", "review", "blockquote", "pullquote", "comment", "disqus_thread"));

    private static final WordFinder FRAME_WORDS =
            new WordFinder(List.of("footer", "nav", "topbar", "breadcrumb", "menu", "sidebar", "header"));

    private static final WordFinder OPENS_WORDS =
            new WordFinder(List.of("faq", "toggle", "answer", "expand", "tab", "panel"));

    private static final WordFinder FOR_READERS_WORDS = new WordFinder(List.of("sr-only", "hidden", "screen-reader"));

    /** One of them is in each name that says anything; most names have none. */
    private static final WordFinder TELLING = new WordFinder(List.of(
            "testimonial",
            "review",
            "quote",
            "comment",
            "disqus_thread",
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
            "usercentrics",
            "accordion",
            "collaps",
            "faq",
            "toggle",
            "answer",
            "expand",
            "tab",
            "panel",
            "sr-only",
            "hidden",
            "screen-reader"));

    /** Enough for all names that tell something; some frameworks write hundreds. */
    private static final int MOST_NAMES = 300;

    private final StyleRules styles;
    private final Map<String, Names> known = new HashMap<>();
    private final Set<Element> aroundMain = new HashSet<>();

    PageNames(PageElements elements) {
        this.styles = StyleRules.of(elements.of(Kind.STYLE));
        elements.of(Kind.MAIN).forEach(this::addAround);
        elements.with("role").stream()
                .filter(element -> Markup.hasRole(element, "main"))
                .forEach(this::addAround);
    }

    private void addAround(Element main) {
        for (Element at = main; at != null && aroundMain.add(at); at = at.parent()) {}
    }

    /** Whether it is, or holds, the main part of the page or its title. */
    boolean holdsMain(Element element) {
        return aroundMain.contains(element);
    }

    Names of(Element element) {
        String id = Attr.of(element, "id");
        String classes = Attr.of(element, "class").trim();
        if (id.isEmpty() && classes.isEmpty()) {
            return Names.NONE;
        }
        String key = id.isEmpty() ? classes : id + "\u0000" + classes;
        Names names = known.get(key);
        if (names == null) {
            names = understood(id, classes);
            known.put(key, names);
        }
        return names;
    }

    private Names understood(String id, String classes) {
        String names = Words.plain(id + " " + classes, MOST_NAMES).toLowerCase(Locale.ROOT);
        boolean hidden = styles.hide(id, classes);
        if (!TELLING.isAnyIn(names)) {
            return hidden ? Names.ONLY_HIDDEN : Names.NONE;
        }
        return new Names(
                QUOTED_WORDS.isAnyIn(names) && QUOTED.matcher(names).find()
                        || names.contains("quote") && QUOTE.matcher(names).find(),
                FRAME_ANYWHERE.isAnyIn(names)
                        || FRAME_WORDS.isAnyIn(names) && FRAME.matcher(names).find(),
                OPENS_ANYWHERE.isAnyIn(names)
                        || OPENS_WORDS.isAnyIn(names) && OPENS.matcher(names).find(),
                FOR_READERS_WORDS.isAnyIn(names) && FOR_READERS.matcher(names).find(),
                hidden);
    }
}
