package dev.ringback.index.observed;

import dev.ringback.index.field.Facts;
import dev.ringback.index.observed.ReviewColumns.Cell;
import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observations.Month;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final List<Row> rows;
    private final Map<Cell, Map<Optional<YearMonth>, Month>> months;

    private record Row(int doc, Cell cell, Observation observation) {}

    private SegmentObservations(LeafReader leaf) throws IOException {
        this.rows = rows(leaf, new ReviewColumns(leaf));
        this.months = new HashMap<>();
        NumericDocValues responses = DocValues.getNumeric(leaf, ObservedFields.RESPONSE);
        ReviewColumns columns = new ReviewColumns(leaf);
        for (int doc = responses.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = responses.nextDoc()) {
            add(columns, doc, Response.of(responses.longValue()), 1, months);
        }
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
            long facts = columns.facts(doc);
            int permille = Facts.permille(facts);
            if (permille > 0) {
                Cell cell = columns.cell(doc);
                String id = columns.id(doc);
                boolean isShown = ToldBytes.isShown(told.binaryValue());
                for (Told each : ToldBytes.read(told.binaryValue())) {
                    Observation one = new Observation(
                            Observation.Basis.REVIEW, id, cell.source(), permille, day(facts), isShown, each);
                    rows.add(new Row(doc, cell, one));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static Optional<LocalDate> day(long facts) {
        int day = Facts.day(facts);
        return day == Facts.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static void add(
            ReviewColumns columns,
            int doc,
            Response response,
            int sign,
            Map<Cell, Map<Optional<YearMonth>, Month>> months)
            throws IOException {
        long facts = columns.facts(doc);
        Month one = response.month(day(facts).map(YearMonth::from), (long) sign * Facts.permille(facts));
        months.computeIfAbsent(columns.cell(doc), none -> new HashMap<>()).merge(one.month(), one, Month::plus);
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

    /** The sums as they were written, and what is deleted in this reader of the segment with its sign turned. */
    void addMonths(LeafReader leaf, BiConsumer<Cell, Month> sink) {
        months.forEach((cell, all) -> all.values().forEach(month -> sink.accept(cell, month)));
        try {
            deleted(leaf).forEach((cell, all) -> all.values().forEach(month -> sink.accept(cell, month)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<Cell, Map<Optional<YearMonth>, Month>> deleted(LeafReader leaf) throws IOException {
        Map<Cell, Map<Optional<YearMonth>, Month>> deleted = new HashMap<>();
        Bits live = leaf.getLiveDocs();
        if (live == null) {
            return deleted;
        }
        NumericDocValues responses = DocValues.getNumeric(leaf, ObservedFields.RESPONSE);
        ReviewColumns columns = new ReviewColumns(leaf);
        for (int doc = 0; doc < live.length(); doc++) {
            if (!live.get(doc) && responses.advanceExact(doc)) {
                add(columns, doc, Response.of(responses.longValue()), -1, deleted);
            }
        }
        return deleted;
    }
}
