package dev.ringback.index;

import dev.ringback.index.AccountSums.Place;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Counts the reviews that have a mark for support, speak of no aspect of it and weigh nothing: sums tell of marks how many there
 * are and what they weigh together, and not how many of them weigh anything. It costs a look at each review that weighs less.
 */
final class WeightlessMarks {
    private WeightlessMarks() {}

    static Map<Place, Long> in(DirectoryReader reader) throws IOException {
        Map<Place, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            count(leaf.reader(), counts);
        }
        return counts;
    }

    private static void count(LeafReader leaf, Map<Place, Long> counts) throws IOException {
        SortedDocValues providers = DocValues.getSorted(leaf, SearchFields.PROVIDER);
        SortedDocValues sources = DocValues.getSorted(leaf, SearchFields.SOURCE);
        NumericDocValues facts = DocValues.getNumeric(leaf, SearchFields.FACTS);
        NumericDocValues grounds = DocValues.getNumeric(leaf, SearchFields.GROUNDS);
        Bits live = leaf.getLiveDocs();
        for (int doc = grounds.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = grounds.nextDoc()) {
            boolean isLive = live == null || live.get(doc);
            if (isLive && facts.advanceExact(doc) && isMeant(facts.longValue())) {
                counts.merge(new Place(name(providers, doc), name(sources, doc)), 1L, Long::sum);
            }
        }
    }

    private static boolean isMeant(long facts) {
        return Facts.type(facts) == Facts.Type.REVIEW
                && Facts.permille(facts) == 0
                && Facts.supportHalves(facts) > 0
                && !Facts.speaksOfSupport(facts);
    }

    private static String name(SortedDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }
}
