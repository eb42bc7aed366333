package dev.ringback.indexer;

import dev.ringback.store.CrawlStore;
import dev.ringback.store.CrawlStore.Watched;
import java.time.Instant;
import java.util.Set;

/**
 * What a crawl is to read.
 *
 * @param providers slugs; empty: of all providers
 * @param sources ids; empty: all of them
 * @param evenIfNotDue also what was read lately; robots.txt and the pauses of hosts hold all the same
 */
public record CrawlOrder(Set<String> providers, Set<String> sources, boolean evenIfNotDue) {
    /** All that is due. */
    public static final CrawlOrder DUE = new CrawlOrder(Set.of(), Set.of(), false);

    public CrawlOrder {
        providers = Set.copyOf(providers);
        sources = Set.copyOf(sources);
    }

    /** Whether it is meant, due or not. */
    boolean names(Watched watched) {
        return (providers.isEmpty() || providers.contains(watched.source().providerSlug()))
                && (sources.isEmpty() || sources.contains(watched.source().id()));
    }

    boolean wants(Watched watched, Instant now) {
        return names(watched) && (evenIfNotDue || !CrawlStore.dueAt(watched).isAfter(now));
    }
}
