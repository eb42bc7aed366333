package dev.ringback.index.observed;

import dev.ringback.index.observed.ReviewColumns.Cell;
import dev.ringback.model.Observation;
import dev.ringback.model.Observations.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * What the reviews of one segment tell, as it was written: read once, and kept as long as the segment is open in any reader. What
 * is deleted since is left out, or taken away, whenever it is asked. Immutable and thread-safe.
 */
final class SegmentObservations {
    private static final Map<CacheKey, SegmentObservations> OPEN = new ConcurrentHashMap<>();

    /** In {@link Observation#ORDER}, so that gathering finds long runs that are sorted already. */
    private final List<Row> rows;

    private final Map<Cell, List<Month>> months;

    private record Row(int doc, Cell cell, Observation observation) {}

    private SegmentObservations(LeafReader leaf) throws IOException {
        this.rows = rows(leaf, new ReviewColumns(leaf));
        ReviewColumns columns = new ReviewColumns(leaf);
        MonthSums sums = new MonthSums();
        NumericDocValues responses = DocValues.getNumeric(leaf, ObservedFields.RESPONSE);
        for (int doc = responses.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = responses.nextDoc()) {
            sums.add(columns.cell(doc), columns.facts(doc), Response.of(responses.longValue()), 1);
        }
        this.months = sums.byCell();
    }

    static SegmentObservations of(LeafReader leaf) throws IOException {
        CacheKey key = leaf.getCoreCacheHelper().getKey();
        SegmentObservations found = OPEN.get(key);
        if (found == null) {
            found = new SegmentObservations(leaf);
            if (OPEN.putIfAbsent(key, found) == null) {
                leaf.getCoreCacheHelper().addClosedListener(OPEN::remove);
            }
        }
        return found;
    }

    static boolean isKept(CacheKey segment) {
        return OPEN.containsKey(segment);
    }

    private static List<Row> rows(LeafReader leaf, ReviewColumns columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        BinaryDocValues told = DocValues.getBinary(leaf, ObservedFields.TOLD);
        for (int doc = told.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = told.nextDoc()) {
            Cell cell = columns.cell(doc);
            for (Observation one :
                    ObservedFields.read(told.binaryValue(), columns.id(doc), cell.source(), columns.facts(doc))) {
                rows.add(new Row(doc, cell, one));
            }
        }
        rows.sort(Comparator.comparing(Row::observation, Observation.ORDER));
        return List.copyOf(rows);
    }

    /** What is not deleted in this reader of the segment. */
    void addTold(LeafReader leaf, BiConsumer<Cell, Observation> sink) {
        Bits live = leaf.getLiveDocs();
        for (Row row : rows) {
            if (live == null || live.get(row.doc())) {
                sink.accept(row.cell(), row.observation());
            }
        }
    }

    /** The sums as they were written, each in the order of the months. */
    Map<Cell, List<Month>> months() {
        return months;
    }

    /** The sums of what is deleted in this reader of the segment, with their sign turned. */
    static Map<Cell, List<Month>> deletedMonths(LeafReader leaf) throws IOException {
        Bits live = leaf.getLiveDocs();
        if (live == null) {
            return Map.of();
        }
        ReviewColumns columns = new ReviewColumns(leaf);
        MonthSums sums = new MonthSums();
        NumericDocValues responses = DocValues.getNumeric(leaf, ObservedFields.RESPONSE);
        for (int doc = 0; doc < live.length(); doc++) {
            if (!live.get(doc) && responses.advanceExact(doc)) {
                sums.add(columns.cell(doc), columns.facts(doc), Response.of(responses.longValue()), -1);
            }
        }
        return sums.byCell();
    }
}
