package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SearchHits.Count;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Full text over reviews, claims and incidents, with facets. Thread-safe. */
public final class TextSearch {
    /** A fifth of a second: longer than any honest query takes on millions of reviews, and short enough for all others to wait. */
    private static final long TIME_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final Synonyms SYNONYMS = Synonyms.own();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IndexReader reader;
    private final Set<String> providers;
    private final Suggestions suggestions;
    private final long timeNanos;

    /** @param providers slugs of the catalogue; nothing is found of others */
    public TextSearch(IndexReader reader, Set<String> providers) {
        this(reader, providers, TIME_NANOS);
    }

    TextSearch(IndexReader reader, Set<String> providers, long timeNanos) {
        this.timeNanos = timeNanos;
        this.reader = reader;
        this.providers = Set.copyOf(providers);
        this.suggestions = new Suggestions(reader);
    }

    /**
     * What was found, as documents of the reader.
     *
     * @param wanted what to mark in them
     */
    public record Found(
            long total,
            List<Integer> docs,
            Wanted wanted,
            Map<Facet, List<Count>> facets,
            List<String> insteadOf,
            boolean isCut) {}

    /** How many words somebody typed, as they count against {@link SearchQuery#MAX_WORDS}. */
    public static int wordsIn(String typed) {
        return Words.in(typed, WordAnalysis.PLAIN).size();
    }

    public Found find(SearchQuery query) throws IOException {
        if (query.first() + query.limit() > SearchQuery.WINDOW) {
            throw new IllegalArgumentException("Hits " + query.first() + " to " + (query.first() + query.limit())
                    + " are asked for; accepted: the first " + SearchQuery.WINDOW);
        }
        boolean hasWords = query.words().filter(words -> !words.isBlank()).isPresent();
        QueryWords typed = QueryWords.of(query.words().orElse(""));
        WordsQuery.Built built = hasWords
                ? WordsQuery.of(typed, reader, SYNONYMS)
                : new WordsQuery.Built(new FieldExistsQuery(SearchFields.FACTS), new Wanted(Set.of(), List.of()));
        boolean isByScore = hasWords && query.order() == SearchQuery.Order.BEST;
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(timeout());
        HitCollector hits = searcher.search(narrowed(built.query(), query), once(query, isByScore));
        List<Integer> docs = hits.best().docs();
        return new Found(
                hits.total(),
                docs.subList(Math.min(query.first(), docs.size()), docs.size()),
                built.wanted(),
                query.withFacets() ? hits.counts().counts() : Map.of(),
                suggestions.of(typed, hits.total()),
                searcher.timedOut());
    }

    private QueryTimeout timeout() {
        LongSupplier clock = clock();
        long end = clock.getAsLong() + timeNanos;
        return () -> clock.getAsLong() - end > 0;
    }

    /** Of the processor where that can be told: a machine that is busy with others answers late, and not with less. */
    private static LongSupplier clock() {
        return THREADS.isCurrentThreadCpuTimeSupported()
                        && !Thread.currentThread().isVirtual()
                ? THREADS::getCurrentThreadCpuTime
                : System::nanoTime;
    }

    /** Where nothing beside the hits is counted, what is about other providers need not be looked at. */
    private static Query narrowed(Query words, SearchQuery query) {
        Set<String> slugs = query.filter().only().getOrDefault(Facet.PROVIDER, Set.of());
        if (query.withFacets() || slugs.isEmpty() || slugs.size() > WordsQuery.MAX_CLAUSES) {
            return words;
        }
        BooleanQuery.Builder about = new BooleanQuery.Builder();
        slugs.forEach(slug -> about.add(new TermQuery(new Term(SearchFields.ABOUT, slug)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(about.build(), Occur.FILTER)
                .build();
    }

    /** One collector for all segments: the searcher has no threads of its own. */
    private CollectorManager<HitCollector, HitCollector> once(SearchQuery query, boolean isByScore) {
        return new CollectorManager<>() {
            private final HitCollector only = new HitCollector(query, isByScore, providers);

            @Override
            public HitCollector newCollector() {
                return only;
            }

            @Override
            public HitCollector reduce(Collection<HitCollector> collectors) {
                return only;
            }
        };
    }
}
