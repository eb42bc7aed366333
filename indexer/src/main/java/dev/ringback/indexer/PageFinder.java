package dev.ringback.indexer;

import dev.ringback.extract.OptOut;
import dev.ringback.extract.PageReading;
import dev.ringback.extract.SupportLinks;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.Provider;
import dev.ringback.model.SourceKind;
import dev.ringback.store.SourceRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the pages of providers whose files name none, within a budget. Not thread-safe. */
final class PageFinder {
    /** Support, contact, help, status, pricing and terms in two languages; a site that needs more names them in its file. */
    static final int PAGES_OF_A_PROVIDER = 12;

    /** Two lists for machines, and a feed in each of two forms. */
    private static final int MOST_OF_A_STATUS_PAGE = 4;

    /** Those that are known already are among them. */
    private static final int MOST_LINKS = 200;

    private final Map<String, Provider> providers;
    private final Map<String, Integer> found = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    PageFinder(Map<String, Provider> providers, Collection<SourceRow> sources) {
        this.providers = providers;
        sources.stream()
                .filter(source -> source.origin().equals(SourceRow.FOUND) && !SourcePlan.isBelowAStatusPage(source))
                .forEach(this::count);
        sources.forEach(source -> known.add(source.id()));
    }

    private void count(SourceRow source) {
        found.merge(source.providerSlug(), 1, Integer::sum);
    }

    boolean isComplete(String slug) {
        return left(slug) <= 0;
    }

    private int left(String slug) {
        return PAGES_OF_A_PROVIDER - found.getOrDefault(slug, 0);
    }

    /**
     * Pages this one leads to: from the web site's start, and one level on from help and support pages found there; from a
     * status page its feeds, and what its platform keeps for machines.
     */
    List<SourceRow> in(SourceRow source, WebAddress at, PageReading page) {
        return SourcePlan.kind(source) == SourceKind.STATUS && SourcePlan.asks(source) == Ask.Kind.PAGE
                ? ofStatusPage(source, at, page)
                : ofSite(source, at, page);
    }

    private List<SourceRow> ofStatusPage(SourceRow source, WebAddress at, PageReading page) {
        Stream<SourceRow> feeds = page.links().stream()
                .filter(link -> link.isFeed() && link.address().host().equals(at.host()))
                .map(link -> SourcePlan.below(source, link.address(), SourceKind.FEED));
        Stream<SourceRow> apis = SourcePlan.platform(source).stream()
                .flatMap(platform -> platform.apis().stream())
                .flatMap(path -> at.resolve(path).found().stream())
                .map(address -> SourcePlan.below(source, address, SourceKind.STATUS));
        return Stream.concat(apis, feeds)
                .filter(row -> known.add(row.id()))
                .limit(MOST_OF_A_STATUS_PAGE)
                .toList();
    }

    private List<SourceRow> ofSite(SourceRow source, WebAddress at, PageReading page) {
        return leadsOn(source) && !forbids(page)
                ? rows(source, at, links -> links.best(page.links(), MOST_LINKS))
                : List.of();
    }

    /** Pages of a sitemap, by what their addresses say. */
    List<SourceRow> in(SourceRow source, WebAddress sitemap, List<WebAddress> addresses) {
        return rows(source, sitemap, links -> links.bestAddresses(addresses, MOST_LINKS));
    }

    private List<SourceRow> rows(SourceRow source, WebAddress at, Find find) {
        String slug = source.providerSlug();
        Optional<Provider> provider = Optional.ofNullable(providers.get(slug));
        Optional<WebAddress> home = provider.map(Provider::website)
                .flatMap(url -> WebAddress.read(url).found());
        if (home.isEmpty() || isComplete(slug)) {
            return List.of();
        }
        SupportLinks links = new SupportLinks(home.get(), provider.get().domains());
        List<SourceRow> rows = find.in(links).stream()
                .map(one -> SourcePlan.found(slug, one.address(), one.reads(), at))
                .filter(row -> known.add(row.id()))
                .limit(left(slug))
                .toList();
        rows.forEach(this::count);
        return rows;
    }

    /** What is asked of the links. */
    private interface Find {
        List<SupportLinks.Found> in(SupportLinks links);
    }

    private static boolean leadsOn(SourceRow source) {
        SourceKind kind = SourcePlan.kind(source);
        boolean help = kind == SourceKind.SUPPORT || kind == SourceKind.HELP || kind == SourceKind.CONTACT;
        return kind == SourceKind.WEBSITE || help && source.origin().equals(SourceRow.FOUND);
    }

    private static boolean forbids(PageReading page) {
        return page.optOuts().stream()
                .map(OptOut::signal)
                .anyMatch(signal -> signal == OptOut.Signal.NOFOLLOW || signal == OptOut.Signal.NONE);
    }
}
