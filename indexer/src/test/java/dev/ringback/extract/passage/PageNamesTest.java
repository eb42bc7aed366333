package dev.ringback.extract.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.passage.NameWords.Meaning;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageNamesTest {
    private static final Pattern QUOTED = Pattern.compile(
            "(?:^|[ _-])(?:testimonials?|reviews?|blockquotes?|pullquotes?|comments?|comment-?list|disqus_thread)(?:[ _-]|$)"
                    + "|quote(?<!(?:get|get-a|request|free|instant)-quote)(?!-?(?:form|request|button|btn|cta))");
    private static final Pattern FRAME = Pattern.compile(
            "(?:^|[ _-])(?:site|page|main|global)?-?(?:footer|navbar|topbar|breadcrumbs?|megamenu|sidebar)(?:[ _-]|$)"
                    + "|(?:^| )(?:nav|navigation|menu|(?:site|main|page|global)-?(?:nav|navigation|menu|header))(?: |$)"
                    + "|cookie|consent|gdpr|onetrust|didomi|usercentrics");
    private static final Pattern OPENS = Pattern.compile(
            "(?:^|[ _-])(?:faq|toggle|answer|expand(?:able|er)?|tab-?(?:pane|panel|content)|panel-?(?:body|content))(?:[ _-]|$)"
                    + "|accordion|collaps");
    private static final Pattern FOR_READERS = Pattern.compile(
            "(?:^| )(?:sr-only|visually-?hidden|screen-reader-text|u-visually-hidden|a11y-hidden)(?: |$)");

    private static final String[] PARTS = {
        " ",
        "-",
        "_",
        "a",
        "s",
        "site",
        "page",
        "main",
        "footer",
        "nav",
        "navbar",
        "breadcrumb",
        "menu",
        "header",
        "quote",
        "get",
        "free",
        "form",
        "btn",
        "block",
        "pull",
        "comment",
        "list",
        "review",
        "disqus_thread",
        "cookie",
        "tab",
        "pane",
        "panel",
        "body",
        "content",
        "faq",
        "expand",
        "able",
        "er",
        "accordion",
        "sr-only",
        "visually",
        "hidden",
        "u",
        "screen-reader-text",
        "mega"
    };

    private static Set<Meaning> byPatterns(String names) {
        Set<Meaning> told = EnumSet.noneOf(Meaning.class);
        add(told, Meaning.QUOTED, QUOTED, names);
        add(told, Meaning.FRAME, FRAME, names);
        add(told, Meaning.OPENS, OPENS, names);
        add(told, Meaning.FOR_READERS, FOR_READERS, names);
        return told;
    }

    private static void add(Set<Meaning> told, Meaning meaning, Pattern pattern, String names) {
        if (pattern.matcher(names).find()) {
            told.add(meaning);
        }
    }

    @Test
    void wordsTellWhatPatternsTell() {
        Random random = new Random(17);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder names = new StringBuilder();
            for (int left = random.nextInt(8); left > 0; left--) {
                names.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String text = names.toString().strip();
            assertEquals(byPatterns(text), NameWords.in(text), text);
        }
    }

    @Test
    void eachElementIsToldByItsOwnNames() {
        PageTree tree = PageTree.of(
                "<style>.gone{display:none}</style><div id=Cookie-Bar></div><p class='x gone'></p><main><i class=FAQ>",
                "https://firm.example/");
        PageNames names = new PageNames(tree.elements());
        Element body = tree.document().body();
        assertTrue(names.of(body.child(0)).frame());
        assertEquals(Names.ONLY_HIDDEN, names.of(body.child(1)));
        assertTrue(names.of(body.child(2).child(0)).opens());
        assertEquals(Names.NONE, names.of(body));
        assertTrue(names.holdsMain(body) && names.holdsMain(body.child(2)) && !names.holdsMain(body.child(1)));
    }
}
