package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Sees each document that has the words, once: filters it, counts it by its facets and keeps it where it is among the first.
 * Rows about a provider that the catalogue does not have are no hits. Not thread-safe.
 */
final class HitCollector implements Collector {
    private final SearchQuery query;
    private final boolean isByScore;
    private final boolean isOfWordsAlone;
    private final Set<String> providers;
    private final List<FactFilter> factFilters;
    private final MentionFilter mentions;
    private final FacetCounts counts;
    private final BestHits best;
    private final int from;
    private final int to;
    private long total;

    HitCollector(SearchQuery query, boolean isByScore, Set<String> providers) {
        this.query = query;
        this.isByScore = isByScore;
        this.isOfWordsAlone = isByScore
                && !query.withFacets()
                && !query.usedOnly()
                && query.filter().equals(ReviewFilter.ALL);
        this.providers = providers;
        this.factFilters = FactFilter.of(query.filter());
        this.mentions = new MentionFilter(query.filter());
        this.counts = new FacetCounts(mentions);
        this.best = new BestHits(query.first() + query.limit());
        this.from = query.filter().from().map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE);
        this.to = query.filter().to().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
    }

    long total() {
        return total;
    }

    BestHits best() {
        return best;
    }

    FacetCounts counts() {
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return isByScore ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new OfLeaf(context);
    }

    private boolean isMeant(long facts) {
        return isInTime(facts) && (!query.usedOnly() || Facts.isUsed(facts));
    }

    private boolean isInTime(long facts) {
        int day = Facts.day(facts);
        boolean isAnyTime = from == Integer.MIN_VALUE && to == Integer.MAX_VALUE;
        return isAnyTime || day != Facts.NO_DAY && day >= from && day <= to;
    }

    /** By which a hit comes where not by its score; without a day last. */
    private double rank(long facts) {
        int day = Facts.day(facts);
        boolean isOldest = query.order() == SearchQuery.Order.OLDEST;
        return isOldest && day != Facts.NO_DAY ? -(double) day : day;
    }

    private final class OfLeaf implements LeafCollector {
        private final int base;
        private final NumericDocValues facts;
        private final BinaryDocValues ids;
        private final OrdinalFacet provider;
        private final List<OrdinalFacet> ordinals = new ArrayList<>();
        private final boolean[] known;
        private final boolean isAllKnown;
        private final boolean areFactsNeeded;
        private @Nullable Scorable scorer;

        private OfLeaf(LeafReaderContext context) throws IOException {
            LeafReader leaf = context.reader();
            base = context.docBase;
            facts = DocValues.getNumeric(leaf, SearchFields.FACTS);
            ids = DocValues.getBinary(leaf, SearchFields.KEY);
            provider = new OrdinalFacet(Facet.PROVIDER, SearchFields.PROVIDER, leaf, query.filter());
            ordinals.add(provider);
            ordinals.add(new OrdinalFacet(Facet.SOURCE, SearchFields.SOURCE, leaf, query.filter()));
            ordinals.add(new CountryFacet(leaf, query.filter()));
            ordinals.add(new OrdinalFacet(Facet.LANGUAGE, SearchFields.LANGUAGE, leaf, query.filter()));
            known = provider.known(providers);
            boolean all = true;
            for (boolean each : known) {
                all &= each;
            }
            isAllKnown = all;
            areFactsNeeded = !isOfWordsAlone || !isAllKnown;
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (areFactsNeeded) {
                sift(doc);
            } else {
                hit(doc, 0);
            }
        }

        private void sift(int doc) throws IOException {
            facts.advanceExact(doc);
            long all = facts.longValue();
            if (!isMeant(all) || !isAllKnown && !known[provider.ordinal(doc)]) {
                return;
            }
            Facet failed = null;
            for (FactFilter filter : factFilters) {
                if (!filter.passes(all)) {
                    if (failed != null || !query.withFacets()) {
                        return;
                    }
                    failed = filter.facet();
                }
            }
            for (OrdinalFacet facet : ordinals) {
                if (facet.isFilter() && !facet.passes(doc, all)) {
                    if (failed != null || !query.withFacets()) {
                        return;
                    }
                    failed = facet.facet();
                }
            }
            take(doc, all, failed);
        }

        private void take(int doc, long all, @Nullable Facet failed) throws IOException {
            if (query.withFacets() && failed == null) {
                counts.countMentions(all);
            }
            if (!mentions.passes(Facts.mentions(all))) {
                return;
            }
            if (failed == null) {
                hit(doc, all);
            }
            if (query.withFacets()) {
                count(doc, all, failed);
            }
        }

        private void count(int doc, long all, @Nullable Facet failed) throws IOException {
            if (failed == null) {
                counts.count(all);
            } else {
                counts.countAside(failed, all);
            }
            for (OrdinalFacet facet : ordinals) {
                if (failed == null || failed == facet.facet()) {
                    facet.count(doc, all);
                }
            }
        }

        private void hit(int doc, long all) throws IOException {
            total++;
            double rank = isByScore && scorer != null ? scorer.score() : rank(all);
            if (best.mayTake(rank)) {
                ids.advanceExact(doc);
                best.offer(rank, ids.binaryValue(), base + doc);
            }
        }

        @Override
        public void finish() throws IOException {
            for (OrdinalFacet facet : ordinals) {
                facet.addTo(counts);
            }
        }
    }
}
