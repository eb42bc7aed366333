package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** A facet whose values are words: filtered and counted by their ordinals in one segment. Not thread-safe. */
class OrdinalFacet {
    private final Facet facet;
    private final SortedDocValues values;
    private final List<String> names;
    private final int[] counts;
    private final boolean isFilter;
    private final boolean[] passing;
    private int doc = -1;
    private int ordinal = -1;

    OrdinalFacet(Facet facet, String field, LeafReader leaf, ReviewFilter filter) throws IOException {
        this.facet = facet;
        this.values = DocValues.getSorted(leaf, field);
        this.names = new ArrayList<>(values.getValueCount());
        for (int each = 0; each < values.getValueCount(); each++) {
            names.add(values.lookupOrd(each).utf8ToString());
        }
        this.counts = new int[names.size()];
        Set<String> only = filter.only().getOrDefault(facet, Set.of());
        Set<String> not = filter.not().getOrDefault(facet, Set.of());
        this.isFilter = !only.isEmpty() || !not.isEmpty();
        this.passing = FactFilter.passing(names, only, not);
    }

    Facet facet() {
        return facet;
    }

    boolean isFilter() {
        return isFilter;
    }

    /** Of each value, whether it is one of these. */
    boolean[] known(Set<String> some) {
        return FactFilter.passing(names, some.isEmpty() ? Set.of(Facet.UNKNOWN) : some, Set.of());
    }

    int ordinal(int wanted) throws IOException {
        if (doc != wanted) {
            values.advanceExact(wanted);
            doc = wanted;
            ordinal = values.ordValue();
        }
        return ordinal;
    }

    boolean passes(int wanted, long facts) throws IOException {
        return passing[ordinal(wanted)];
    }

    void count(int wanted, long facts) throws IOException {
        counts[ordinal(wanted)]++;
    }

    void addTo(FacetCounts all) throws IOException {
        for (int each = 0; each < counts.length; each++) {
            if (counts[each] > 0) {
                all.add(facet, names.get(each), counts[each]);
            }
        }
    }
}
