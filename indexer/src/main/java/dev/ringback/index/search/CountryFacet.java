package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** A review has one country, a claim holds in several. Not thread-safe. */
final class CountryFacet extends OrdinalFacet {
    private final SortedSetDocValues ofClaims;
    private final int[] counts;
    private final Set<String> only;
    private final Set<String> not;

    CountryFacet(LeafReader leaf, ReviewFilter filter) throws IOException {
        super(Facet.COUNTRY, SearchFields.COUNTRY, leaf, filter);
        this.ofClaims = DocValues.getSortedSet(leaf, SearchFields.COUNTRIES);
        this.counts = new int[Math.toIntExact(ofClaims.getValueCount())];
        this.only = filter.only().getOrDefault(Facet.COUNTRY, Set.of());
        this.not = filter.not().getOrDefault(Facet.COUNTRY, Set.of());
    }

    private boolean isInSeveral(int doc, long facts) throws IOException {
        return Facts.type(facts) == Facts.Type.CLAIM && ofClaims.advanceExact(doc);
    }

    @Override
    boolean passes(int doc, long facts) throws IOException {
        if (!isInSeveral(doc, facts)) {
            return super.passes(doc, facts);
        }
        boolean isWanted = only.isEmpty();
        for (int each = ofClaims.docValueCount(); each > 0; each--) {
            String country = ofClaims.lookupOrd(ofClaims.nextOrd()).utf8ToString();
            if (not.contains(country)) {
                return false;
            }
            isWanted |= only.contains(country);
        }
        return isWanted;
    }

    @Override
    void count(int doc, long facts) throws IOException {
        if (!isInSeveral(doc, facts)) {
            super.count(doc, facts);
            return;
        }
        for (int each = ofClaims.docValueCount(); each > 0; each--) {
            counts[(int) ofClaims.nextOrd()]++;
        }
    }

    @Override
    void addTo(FacetCounts all) throws IOException {
        super.addTo(all);
        for (int each = 0; each < counts.length; each++) {
            if (counts[each] > 0) {
                all.add(Facet.COUNTRY, ofClaims.lookupOrd(each).utf8ToString(), counts[each]);
            }
        }
    }
}
