package dev.ringback.extract;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.fetch.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the path of a page's address says of language and country: {@code /de/}, {@code /en-gb/}, {@code /ca/en/}. */
record PagePath(Optional<Language> language, Optional<String> country) {
    private static final PagePath SILENT = new PagePath(Optional.empty(), Optional.empty());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Codes of languages that few sites are in, and of countries that many sell to. */
    private static final Set<String> MEANT_AS_COUNTRIES = Set.of("uk", "ie", "ch", "be");

    /** The canonical address where the page has one, else its own. */
    static Optional<PagePath> of(PageElements elements, Optional<WebAddress> address) {
        return own(elements, address).map(PagePath::of);
    }

    static Optional<WebAddress> own(PageElements elements, Optional<WebAddress> address) {
        return links(elements, "canonical")
                .findFirst()
                .flatMap(element -> resolved(element, address))
                .filter(canonical -> address.isEmpty()
                        || canonical.host().equals(address.get().host()))
                .or(() -> address);
    }

    /** The tags by which the page names itself among its sisters. https://developers.google.com/search/docs/specialty/international/localized-versions */
    static List<String> ownTags(PageElements elements, Optional<WebAddress> address) {
        Optional<WebAddress> own = own(elements, address);
        List<String> tags = new ArrayList<>();
        for (Element link : links(elements, "alternate").toList()) {
            String tag = Attr.of(link, "hreflang").strip();
            if (own.isPresent()
                    && Attr.has(link, "hreflang")
                    && resolved(link, address).equals(own)
                    && !tag.equalsIgnoreCase("x-default")) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static Stream<Element> links(PageElements elements, String relation) {
        return elements.of(Kind.LINK).stream()
                .filter(link -> link.normalName().equals("link")
                        && Attr.of(link, "rel").trim().equalsIgnoreCase(relation)
                        && Attr.has(link, "href"));
    }

    private static Optional<WebAddress> resolved(Element link, Optional<WebAddress> address) {
        String href = Attr.of(link, "href").strip();
        return address.map(page -> page.resolve(href))
                .orElseGet(() -> WebAddress.read(href))
                .found();
    }

    static PagePath of(WebAddress address) {
        List<String> parts = Arrays.stream(address.target().split("\\?", 2)[0].split("/", -1))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        String first = parts.isEmpty() ? "" : parts.getFirst();
        String second = parts.size() < 2 ? "" : parts.get(1);
        if (first.matches("[a-z]{2}[-_][a-z]{2}")) {
            return pair(first.substring(0, 2), first.substring(3));
        }
        if (first.length() == 2 && second.length() == 2) {
            return ofTwo(first, second);
        }
        return first.length() == 2 ? ofOne(first) : SILENT;
    }

    /** "en-gb" as tags are written, or "gb-en". */
    private static PagePath pair(String one, String other) {
        Optional<Language> language = Language.ofTag(one);
        if (language.isPresent() && country(other).isPresent()) {
            return new PagePath(language, country(other));
        }
        return Language.ofTag(other).isPresent() ? new PagePath(Language.ofTag(other), country(one)) : SILENT;
    }

    /** "ca/en", or "en/ca". */
    private static PagePath ofTwo(String one, String other) {
        Optional<Language> language = Language.ofTag(other);
        if (language.isPresent() && country(one).isPresent()) {
            return new PagePath(language, country(one));
        }
        return Language.ofTag(one).isPresent() ? new PagePath(Language.ofTag(one), country(other)) : ofOne(one);
    }

    private static PagePath ofOne(String part) {
        Optional<Language> language = Language.ofTag(part);
        boolean ambiguous = LANGUAGES.contains(part) && !MEANT_AS_COUNTRIES.contains(part);
        return new PagePath(language, ambiguous ? Optional.empty() : country(part));
    }

    /** ISO 3166-1, of a code as sites write it. */
    static Optional<String> country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Optional.of(upper.equals("UK") ? "GB" : upper).filter(COUNTRIES::contains);
    }

    /** Of a language tag: {@code en-GB}, {@code en_GB}, {@code zh-Hant-TW}. */
    static Optional<String> region(String tag) {
        return Stream.of(tag.strip().split("[-_]", -1))
                .skip(1)
                .filter(part -> part.length() == 2)
                .map(PagePath::country)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
