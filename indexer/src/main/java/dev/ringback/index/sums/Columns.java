package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Reviews as columns, a row each, in no certain order: what {@link Facts} has of each, and its words by their places in
 * {@link Words}. The arrays are not copied and must not be written to.
 */
record Columns(Words words, long[] facts, char[] providers, char[] sources, char[] countries, char[] languages) {

    /** Columns, and the document of each row. */
    record Read(Columns columns, int[] docs) {}

    int size() {
        return facts.length;
    }

    int value(Facet facet, int row) {
        return switch (facet) {
            case TYPE -> Facts.type(facts[row]).ordinal();
            case PROVIDER -> providers[row];
            case SOURCE -> sources[row];
            case TRUST -> Facts.trust(facts[row]);
            case COUNTRY -> countries[row];
            case BUSINESS -> Facts.business(facts[row]);
            case LANGUAGE -> languages[row];
            case YEAR, QUARTER, MONTH, STARS, ASPECT, POLARITY ->
                throw new IllegalArgumentException("No column has " + facet + "; accepted: " + Words.FACETS);
        };
    }

    /** All reviews that a segment was written with, the deleted ones too. */
    static Read read(LeafReader leaf) throws IOException {
        int[] docs = docs(leaf);
        List<List<String>> words = new ArrayList<>();
        char[] providers = column(leaf, SearchFields.PROVIDER, docs, words);
        char[] sources = column(leaf, SearchFields.SOURCE, docs, words);
        char[] countries = column(leaf, SearchFields.COUNTRY, docs, words);
        char[] languages = column(leaf, SearchFields.LANGUAGE, docs, words);
        Words all = Words.of(words.get(0), words.get(1), words.get(2), words.get(3));
        return new Read(new Columns(all, facts(leaf, docs), providers, sources, countries, languages), docs);
    }

    private static int[] docs(LeafReader leaf) throws IOException {
        Term reviews = new Term(SearchFields.FINDABLE, SearchFields.REVIEW);
        PostingsEnum postings = leaf.postings(reviews, PostingsEnum.NONE);
        if (postings == null) {
            return new int[0];
        }
        int[] docs = new int[leaf.docFreq(reviews)];
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            docs[count++] = doc;
        }
        return Arrays.copyOf(docs, count);
    }

    private static long[] facts(LeafReader leaf, int[] docs) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf, SearchFields.FACTS);
        long[] column = new long[docs.length];
        for (int row = 0; row < docs.length; row++) {
            if (values.advanceExact(docs[row])) {
                column[row] = values.longValue();
            }
        }
        return column;
    }

    /** Where a document has none, the value is unknown; its place is behind all others. */
    private static char[] column(LeafReader leaf, String field, int[] docs, List<List<String>> words)
            throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        words.add(wordsOf(values, field));
        char[] column = new char[docs.length];
        for (int row = 0; row < docs.length; row++) {
            column[row] = (char) (values.advanceExact(docs[row]) ? values.ordValue() : values.getValueCount());
        }
        return column;
    }

    private static List<String> wordsOf(SortedDocValues values, String field) throws IOException {
        if (values.getValueCount() >= Character.MAX_VALUE) {
            throw new IOException("a segment has " + values.getValueCount() + " values of \"" + field
                    + "\"; accepted: fewer than " + (int) Character.MAX_VALUE + ", as a column has two bytes a row");
        }
        List<String> words = new ArrayList<>();
        for (int place = 0; place < values.getValueCount(); place++) {
            words.add(values.lookupOrd(place).utf8ToString());
        }
        words.add(Facet.UNKNOWN);
        return words;
    }
}
