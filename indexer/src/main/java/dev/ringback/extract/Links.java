package dev.ringback.extract;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.TextStart;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Collects the links of one page, each address once, with all that the page says of it. */
final class Links {
    /** The largest menus of real sites have some hundreds; a page with more is a list and no guide. */
    static final int MOST = 2_000;

    /** Longer ones are paragraphs, and say too much to tell what the link is. */
    private static final int MOST_WORDS_LENGTH = 200;

    private final Places places = new Places();
    private final List<PageProblem> problems = new ArrayList<>();
    private final LinkedHashMap<WebAddress, Link> found = new LinkedHashMap<>();

    private Links() {}

    record Reading(List<Link> links, List<PageProblem> problems) {}

    static Reading of(PageElements elements, Destinations destinations, WebAddress page) {
        Links links = new Links();
        destinations.refusedBase().ifPresent(base -> links.refuse(base, page));
        links.collect(elements.of(Kind.LINK), destinations);
        return new Reading(List.copyOf(links.found.values()), List.copyOf(links.problems));
    }

    private void refuse(String base, WebAddress page) {
        problems.add(new PageProblem(
                PageProblem.Kind.BASE_ELSEWHERE,
                "links are said to be relative to \"" + Words.plain(base, MOST_WORDS_LENGTH)
                        + "\"; accepted: an address of " + page.host()));
    }

    private void collect(List<Element> elements, Destinations destinations) {
        for (Element element : elements) {
            String href = Attr.of(element, "href");
            if (isLink(element, href)) {
                destinations.of(href).ifPresent(address -> add(address, element));
            }
            if (found.size() > MOST) {
                found.remove(found.lastEntry().getKey());
                problems.add(new PageProblem(
                        PageProblem.Kind.TOO_MANY_LINKS,
                        "the page links to more than " + MOST + " addresses; kept are the first"));
                return;
            }
        }
    }

    private static boolean isLink(Element element, String href) {
        if (href.startsWith("#") || !Attr.has(element, "href")) {
            return false;
        }
        return !element.normalName().equals("link") || isFeed(element);
    }

    /** https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
    private static boolean isFeed(Element element) {
        String type = Attr.of(element, "type").toLowerCase(Locale.ROOT);
        return Attr.of(element, "rel").toLowerCase(Locale.ROOT).contains("alternate")
                && (type.contains("rss") || type.contains("atom"));
    }

    private void add(WebAddress address, Element element) {
        Link known = found.get(address);
        if (known == null) {
            boolean feed = element.normalName().equals("link");
            found.put(address, new Link(address, words(element, ""), places.of(element), feed));
        } else if (known.words().length() < MOST_WORDS_LENGTH) {
            found.put(address, new Link(address, words(element, known.words()), known.place(), known.isFeed()));
        }
    }

    private static String words(Element element, String known) {
        if (known.isEmpty() && isTextOnly(element)) {
            return TextStart.plain(element, MOST_WORDS_LENGTH).strip();
        }
        Set<String> said = new LinkedHashSet<>();
        said.add(known);
        say(TextStart.plain(element, MOST_WORDS_LENGTH), said);
        say(Attr.of(element, "title"), said);
        say(Attr.of(element, "aria-label"), said);
        say(Attr.of(element, "alt"), said);
        if (element.childNodeSize() > 0 || Attr.has(element, "aria-label") || Attr.has(element, "alt")) {
            new PictureWords(said).within(element, false);
        }
        said.removeIf(words -> words.isEmpty() || words.length() < known.length() && known.contains(words));
        return Words.plain(String.join(" | ", said), MOST_WORDS_LENGTH);
    }

    /** Whether nothing but its text says what it is, as of most links. */
    private static boolean isTextOnly(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element) {
                return false;
            }
        }
        return !Attr.has(element, "title") && !Attr.has(element, "aria-label") && !Attr.has(element, "alt");
    }

    private static void say(String words, Set<String> said) {
        if (!words.isEmpty()) {
            said.add(Words.plain(words, MOST_WORDS_LENGTH));
        }
    }

    /** What the pictures in a link say, which may be all that it shows. */
    private static final class PictureWords {
        private static final int MOST = 5;

        private final Set<String> said;
        private int seen;

        PictureWords(Set<String> said) {
            this.said = said;
        }

        /**
         * @param drawn whether it stands within a drawing
         */
        void within(Element element, boolean drawn) {
            boolean title = drawn && element.normalName().equals("title");
            if (title || isPicture(element)) {
                String words = Attr.of(element, "alt") + " " + Attr.of(element, "aria-label")
                        + (element.normalName().equals("title") ? element.text() : "");
                say(words, said);
                seen++;
            }
            boolean drawing = drawn || element.normalName().equals("svg");
            for (int i = 0; i < element.childNodeSize() && seen < MOST; i++) {
                if (element.childNode(i) instanceof Element inner) {
                    within(inner, drawing);
                }
            }
        }

        private static boolean isPicture(Element element) {
            return Attr.has(element, "aria-label") || element.normalName().equals("img") && Attr.has(element, "alt");
        }
    }
}
