package dev.ringback.index;

import dev.ringback.index.ask.GroundCount;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.Verdict.Ground;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Counts why reviews of a provider weigh less; what it costs is all reviews that weigh less, some ten million a second. */
final class GroundCounts {
    private GroundCounts() {}

    /** Of a review or complaint at one source. */
    private record Place(String source, boolean isComplaint) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::source).thenComparing(Place::isComplaint);
    }

    static List<GroundCount> of(DirectoryReader reader, String slug) throws IOException {
        Map<Place, long[]> counts = new TreeMap<>(Place.ORDER);
        for (LeafReaderContext leaf : reader.leaves()) {
            count(leaf.reader(), new BytesRef(slug), counts);
        }
        List<GroundCount> all = new ArrayList<>();
        counts.forEach((place, ofKind) -> {
            for (Ground.Kind kind : Ground.Kind.values()) {
                if (ofKind[kind.ordinal()] > 0) {
                    all.add(new GroundCount(place.source(), place.isComplaint(), kind, ofKind[kind.ordinal()]));
                }
            }
        });
        return all;
    }

    private static void count(LeafReader leaf, BytesRef slug, Map<Place, long[]> counts) throws IOException {
        SortedDocValues providers = DocValues.getSorted(leaf, SearchFields.PROVIDER);
        int provider = providers.lookupTerm(slug);
        if (provider < 0) {
            return;
        }
        SortedDocValues sources = DocValues.getSorted(leaf, SearchFields.SOURCE);
        NumericDocValues facts = DocValues.getNumeric(leaf, SearchFields.FACTS);
        NumericDocValues grounds = DocValues.getNumeric(leaf, SearchFields.GROUNDS);
        Bits live = leaf.getLiveDocs();
        for (int doc = grounds.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = grounds.nextDoc()) {
            boolean isLive = live == null || live.get(doc);
            if (isLive
                    && providers.advanceExact(doc)
                    && providers.ordValue() == provider
                    && sources.advanceExact(doc)
                    && facts.advanceExact(doc)) {
                boolean complaint = Facts.type(facts.longValue()) == Facts.Type.COMPLAINT;
                String source = sources.lookupOrd(sources.ordValue()).utf8ToString();
                long[] ofPlace = counts.computeIfAbsent(
                        new Place(source, complaint), place -> new long[Ground.Kind.values().length]);
                add(ofPlace, grounds.longValue());
            }
        }
    }

    private static void add(long[] counts, long bits) {
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind] += bits >>> kind & 1;
        }
    }
}
