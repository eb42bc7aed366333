package dev.ringback.extract;

import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage;
import dev.ringback.fetch.RegisteredDomain;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.ReadClaim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links of a page to the page that tells the state of the service, by where they go and what they say. */
final class StatusLinks {
    /** Longer ones are sentences in which the words may mean another thing. */
    private static final int MOST_WORDS = 6;

    private static final List<String> PHRASES = Phrases.read("status-words.tsv");

    private static final Set<String> OWN_NAMES =
            Set.of("status", "statut", "estado", "stato", "systemstatus", "uptime");

    /** Where status pages shorten their links. https://stspg.io */
    private static final String SHORT = "stspg.io";

    /** "status.js" or "/status/12345" in an address is no page for people. */
    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(js|css|png|svg|json|rss|atom|xml|pdf)");

    private final Optional<WebAddress> page;
    private final Optional<WebAddress> start;

    private StatusLinks(Optional<WebAddress> page, Optional<WebAddress> start) {
        this.page = page;
        this.start = start;
    }

    /**
     * @param page its address, if it is known; without one only absolute links are followed
     */
    static List<ReadClaim> of(PageTree tree, List<Passage> passages, Optional<WebAddress> page) {
        Element base = tree.document().selectFirst("base[href]");
        Optional<WebAddress> named = page.flatMap(own -> Optional.ofNullable(base)
                .flatMap(element -> own.resolve(element.attr("href")).found())
                .filter(other -> other.host().equals(own.host())));
        StatusLinks links = new StatusLinks(page, named.or(() -> page));
        Map<WebAddress, ReadClaim> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Passage.Link link : passage.links()) {
                links.resolved(link.href())
                        .filter(address -> links.isStatusPage(address, words(passage, link)))
                        .ifPresent(address -> found.putIfAbsent(
                                address,
                                FoundClaims.statusPage(address.toString(), FoundClaims.linked(passage, link))));
            }
        }
        return List.copyOf(found.values());
    }

    private static String words(Passage passage, Passage.Link link) {
        return Words.folded(passage.text().substring(link.from(), link.to()));
    }

    private Optional<WebAddress> resolved(String href) {
        return start.map(from -> from.resolve(href))
                .orElseGet(() -> WebAddress.read(href))
                .found();
    }

    private boolean isStatusPage(WebAddress address, String words) {
        if (page.filter(own -> own.equals(address)).isPresent()
                || NO_PAGE.matcher(address.target()).matches()) {
            return false;
        }
        return Territory.isKeptByPlatform(address) && isOfAFirm(address)
                || address.host().equals(SHORT)
                || isOwnStatusHost(address)
                || isNamed(words);
    }

    /** The platforms of three payment firms are status pages for their own pages, and news in those of others. */
    private boolean isOfAFirm(WebAddress address) {
        return switch (address.host()) {
            case "status.stripe.com", "stripestatus.com", "www.stripestatus.com", "status.adyen.com" ->
                isOwnStatusHost(address);
            default -> true;
        };
    }

    private boolean isOwnStatusHost(WebAddress address) {
        String first = address.host().split("\\.", 2)[0];
        Optional<String> domain = RegisteredDomain.of(address.host());
        return OWN_NAMES.contains(first)
                && domain.isPresent()
                && page.flatMap(own -> RegisteredDomain.of(own.host())).equals(domain);
    }

    private static boolean isNamed(String words) {
        return words.strip().split(" ", -1).length <= MOST_WORDS
                && PHRASES.stream().anyMatch(words::contains);
    }
}
