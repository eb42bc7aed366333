package dev.ringback.extract;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Collects the links of one page, each address once, with all that the page says of it. */
final class Links {
    /** The largest menus of real sites have some hundreds; a page with more is a list and no guide. */
    static final int MOST = 2_000;

    /** Longer ones are paragraphs, and say too much to tell what the link is. */
    private static final int MOST_WORDS_LENGTH = 200;

    private static final Evaluator PICTURES = QueryParser.parse("img[alt], svg title, [aria-label]");

    private final WebAddress page;
    private final List<PageProblem> problems = new ArrayList<>();
    private final LinkedHashMap<WebAddress, Link> found = new LinkedHashMap<>();

    private Links(WebAddress page) {
        this.page = page;
    }

    record Reading(List<Link> links, List<PageProblem> problems) {}

    static Reading of(Document document, WebAddress page) {
        Links links = new Links(page);
        links.collect(document, links.start(document));
        return new Reading(List.copyOf(links.found.values()), List.copyOf(links.problems));
    }

    /** What links are relative to: the page, or another one of its host that it names. */
    private WebAddress start(Document document) {
        Element base = document.selectFirst("base[href]");
        if (base == null) {
            return page;
        }
        Optional<WebAddress> named = page.resolve(base.attr("href")).found();
        if (named.isPresent() && named.get().host().equals(page.host())) {
            return named.get();
        }
        problems.add(new PageProblem(
                Kind.BASE_ELSEWHERE,
                "links are said to be relative to \"" + Words.plain(base.attr("href"), MOST_WORDS_LENGTH)
                        + "\"; accepted: an address of " + page.host()));
        return page;
    }

    private void collect(Document document, WebAddress start) {
        for (Element element : document.getAllElements()) {
            if (isLink(element)) {
                start.resolve(element.attr("href").strip()).found().ifPresent(address -> add(address, element));
            }
            if (found.size() > MOST) {
                found.remove(found.lastEntry().getKey());
                problems.add(new PageProblem(
                        Kind.TOO_MANY_LINKS, "the page links to more than " + MOST + " addresses; kept are the first"));
                return;
            }
        }
    }

    private static boolean isLink(Element element) {
        return switch (element.normalName()) {
            case "a", "area" -> element.hasAttr("href") && !element.attr("href").startsWith("#");
            case "link" -> element.hasAttr("href") && isFeed(element);
            default -> false;
        };
    }

    /** https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
    private static boolean isFeed(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return element.attr("rel").toLowerCase(Locale.ROOT).contains("alternate")
                && (type.contains("rss") || type.contains("atom"));
    }

    private void add(WebAddress address, Element element) {
        Link known = found.get(address);
        if (known == null) {
            boolean feed = element.normalName().equals("link");
            found.put(address, new Link(address, words(element, ""), Places.of(element), feed));
        } else if (known.words().length() < MOST_WORDS_LENGTH) {
            found.put(address, new Link(address, words(element, known.words()), known.place(), known.isFeed()));
        }
    }

    private static String words(Element element, String known) {
        Set<String> said = new LinkedHashSet<>();
        said.add(known);
        said.add(Words.plain(element.text(), MOST_WORDS_LENGTH));
        said.add(Words.plain(element.attr("title"), MOST_WORDS_LENGTH));
        said.add(Words.plain(element.attr("aria-label"), MOST_WORDS_LENGTH));
        said.add(Words.plain(element.attr("alt"), MOST_WORDS_LENGTH));
        pictures(element, said);
        said.removeIf(words -> words.isEmpty() || words.length() < known.length() && known.contains(words));
        return Words.plain(String.join(" | ", said), MOST_WORDS_LENGTH);
    }

    /** A link may be a picture only. */
    private static void pictures(Element element, Set<String> said) {
        if (element.childrenSize() == 0 && !element.hasAttr("aria-label") && !element.hasAttr("alt")) {
            return;
        }
        int seen = 0;
        for (Element picture : element.select(PICTURES)) {
            String words = picture.attr("alt") + " " + picture.attr("aria-label")
                    + (picture.normalName().equals("title") ? picture.text() : "");
            said.add(Words.plain(words, MOST_WORDS_LENGTH));
            if (++seen == 5) {
                return;
            }
        }
    }
}
