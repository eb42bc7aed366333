package dev.ringback.index.observed;

import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Reads what each review of a segment is, in the order of the documents. Used once, by one thread. */
final class ReviewColumns {
    private final NumericDocValues facts;
    private final SortedDocValues providers;
    private final SortedDocValues sources;
    private final BinaryDocValues keys;
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    /** Where a review belongs. */
    record Cell(String provider, String source) {
        static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::provider).thenComparing(Cell::source);
    }

    ReviewColumns(LeafReader leaf) throws IOException {
        this.facts = DocValues.getNumeric(leaf, SearchFields.FACTS);
        this.providers = DocValues.getSorted(leaf, SearchFields.PROVIDER);
        this.sources = DocValues.getSorted(leaf, SearchFields.SOURCE);
        this.keys = DocValues.getBinary(leaf, SearchFields.KEY);
    }

    /** See {@link Facts}. */
    long facts(int doc) throws IOException {
        return facts.advanceExact(doc) ? facts.longValue() : 0;
    }

    /** Of the facts, in UTC. */
    static Optional<LocalDate> day(long facts) {
        int day = Facts.day(facts);
        return day == Facts.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** The same one for all reviews of a cell. */
    Cell cell(int doc) throws IOException {
        String provider = value(providers, doc);
        String source = value(sources, doc);
        return cells.computeIfAbsent(provider, none -> new HashMap<>())
                .computeIfAbsent(source, none -> new Cell(provider, source));
    }

    private static String value(SortedDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? text(values.lookupOrd(values.ordValue())) : "";
    }

    String id(int doc) throws IOException {
        return keys.advanceExact(doc) ? text(keys.binaryValue()) : "";
    }

    private static String text(BytesRef bytes) {
        return bytes.utf8ToString();
    }
}
