package dev.ringback.extract;

import dev.ringback.extract.page.WordFinder;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of a page to the page that tells the state of the service, by where they go and what they say. */
final class StatusLinks {
    /** Longer ones are sentences in which the words may mean another thing. */
    private static final int MOST_WORDS = 6;

    private static final WordFinder PHRASES = new WordFinder(Phrases.read("status-words.tsv"));

    private static final Set<String> OWN_NAMES =
            Set.of("status", "statut", "estado", "stato", "systemstatus", "uptime");

    /** Where status pages shorten their links. https://stspg.io */
    private static final String SHORT = "stspg.io";

    private static final List<String> STATUS_NAMES =
            List.of("tatus", "tatut", "stado.", "stato.", "uptime", "STATUS", "instatus", "stspg");

    /** A host of at least two names, with a path; a full stop behind it ends the sentence. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?<![\\w@./-])(?:https?://)?((?:[A-Za-z0-9-]{1,63}\\.){1,4}[A-Za-z]{2,24}(?![\\w@-])(?:/[\\w/%-]{0,100})?)");

    /** "status.js" or "/status/12345" in an address is no page for people. */
    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(js|css|png|svg|json|rss|atom|xml|pdf)");

    private final Destinations destinations;
    private final Optional<String> domain;

    private StatusLinks(Destinations destinations, Optional<WebAddress> page) {
        this.destinations = destinations;
        this.domain = page.flatMap(own -> RegisteredDomain.of(own.host()));
    }

    /**
     * @param page its address, if it is known
     */
    static List<ReadClaim> of(List<Passage> passages, Destinations destinations, Optional<WebAddress> page) {
        StatusLinks links = new StatusLinks(destinations, page);
        Map<WebAddress, ReadClaim> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Passage.Link link : passage.links()) {
                destinations
                        .of(link.href())
                        .filter(address -> links.isStatusPage(address, words(passage, link)))
                        .ifPresent(address -> found.putIfAbsent(
                                address,
                                FoundClaims.statusPage(address.toString(), FoundClaims.linked(passage, link))));
            }
        }
        return List.copyOf(found.values());
    }

    /** Addresses that a text prints without linking them: "see status.firm.com". */
    static List<ReadClaim> printed(List<Passage> passages, Optional<WebAddress> page) {
        Optional<String> domain = page.flatMap(own -> RegisteredDomain.of(own.host()));
        Map<WebAddress, ReadClaim> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Matcher printed = PRINTED.matcher(passage.text());
            while (mayPrint(passage.text()) && printed.find()) {
                Passage.Link place = new Passage.Link(printed.start(), printed.end(), printed.group());
                WebAddress.read("https://" + printed.group(1))
                        .found()
                        .filter(address -> isPrintedStatus(address, domain))
                        .ifPresent(address -> found.putIfAbsent(
                                address,
                                FoundClaims.statusPage(address.toString(), FoundClaims.linked(passage, place))));
            }
        }
        return List.copyOf(found.values());
    }

    /** Asked before the pattern: most texts print no address of that kind. */
    private static boolean mayPrint(String text) {
        return text.indexOf('.') >= 0 && Words.hasAny(text, STATUS_NAMES);
    }

    private static boolean isPrintedStatus(WebAddress address, Optional<String> domain) {
        String host = address.host();
        boolean isOfAFirm = host.indexOf('.') != host.lastIndexOf('.'); // else "status.xlsx" is one
        boolean isNamed = isOfAFirm && OWN_NAMES.contains(firstName(host));
        boolean isOurs = domain.isEmpty() || domain.equals(RegisteredDomain.of(host));
        return isNamed && isOurs || Territory.isKeptByPlatform(address) && !isNamed;
    }

    private static String firstName(String host) {
        return host.substring(0, Math.max(0, host.indexOf('.')));
    }

    private static String words(Passage passage, Passage.Link link) {
        return Words.folded(passage.text().substring(link.from(), link.to()));
    }

    private boolean isStatusPage(WebAddress address, String words) {
        return isStatus(address, words)
                && !destinations.isPage(address)
                && !NO_PAGE.matcher(address.target()).matches();
    }

    private boolean isStatus(WebAddress address, String words) {
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
        String host = address.host();
        return OWN_NAMES.contains(firstName(host)) && domain.isPresent() && domain.equals(RegisteredDomain.of(host));
    }

    private static boolean isNamed(String words) {
        return PHRASES.isAnyIn(words) && words.strip().split(" ", -1).length <= MOST_WORDS;
    }
}
