package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads the columns of segments: all reviews that they were written with, the deleted ones too. Used once, by one thread. */
final class ColumnReading {
    private static final Term REVIEWS = new Term(SearchFields.FINDABLE, SearchFields.REVIEW);

    private final List<LeafReader> leaves;
    private final List<int[]> docs = new ArrayList<>();
    private final int size;

    ColumnReading(List<LeafReader> leaves) throws IOException {
        this.leaves = leaves;
        int count = 0;
        for (LeafReader leaf : leaves) {
            int[] own = docs(leaf);
            docs.add(own);
            count += own.length;
        }
        this.size = count;
    }

    /** How many reviews a segment was written with. */
    static int size(LeafReader leaf) throws IOException {
        return leaf.docFreq(REVIEWS);
    }

    private static int[] docs(LeafReader leaf) throws IOException {
        int[] docs = new int[size(leaf)];
        PostingsEnum postings = leaf.postings(REVIEWS, PostingsEnum.NONE);
        for (int i = 0;
                i < docs.length && postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
                i++) {
            docs[i] = postings.docID();
        }
        return docs;
    }

    /** Of each segment the documents of its rows; the rows of the segments follow each other. */
    List<int[]> docs() {
        return docs;
    }

    Columns columns() throws IOException {
        List<String> providers = words(SearchFields.PROVIDER);
        List<String> sources = words(SearchFields.SOURCE);
        List<String> countries = words(SearchFields.COUNTRY);
        List<String> languages = words(SearchFields.LANGUAGE);
        return new Columns(
                Words.of(providers, sources, countries, languages),
                facts(),
                column(SearchFields.PROVIDER, providers),
                column(SearchFields.SOURCE, sources),
                column(SearchFields.COUNTRY, countries),
                column(SearchFields.LANGUAGE, languages));
    }

    private long[] facts() throws IOException {
        long[] column = new long[size];
        int row = 0;
        for (int i = 0; i < docs.size(); i++) {
            NumericDocValues values = DocValues.getNumeric(leaves.get(i), SearchFields.FACTS);
            for (int doc : docs.get(i)) {
                column[row++] = values.advanceExact(doc) ? values.longValue() : 0;
            }
        }
        return column;
    }

    /** Of all segments, sorted. */
    private List<String> words(String field) throws IOException {
        TreeSet<String> words = new TreeSet<>(List.of(Facet.UNKNOWN));
        for (LeafReader leaf : leaves) {
            words.addAll(own(DocValues.getSorted(leaf, field)));
        }
        if (words.size() > Character.MAX_VALUE) {
            throw new IOException("the reviews have " + words.size() + " values of \"" + field + "\"; accepted: up to "
                    + (int) Character.MAX_VALUE + ", as a column has two bytes a review");
        }
        return List.copyOf(words);
    }

    private static List<String> own(SortedDocValues values) throws IOException {
        List<String> own = new ArrayList<>(values.getValueCount());
        for (int place = 0; place < values.getValueCount(); place++) {
            own.add(values.lookupOrd(place).utf8ToString());
        }
        return own;
    }

    private char[] column(String field, List<String> words) throws IOException {
        char[] column = new char[size];
        char unknown = (char) Collections.binarySearch(words, Facet.UNKNOWN);
        int row = 0;
        for (int i = 0; i < docs.size(); i++) {
            SortedDocValues values = DocValues.getSorted(leaves.get(i), field);
            int[] places = own(values).stream()
                    .mapToInt(word -> Collections.binarySearch(words, word))
                    .toArray();
            for (int doc : docs.get(i)) {
                column[row++] = values.advanceExact(doc) ? (char) places[values.ordValue()] : unknown;
            }
        }
        return column;
    }
}
