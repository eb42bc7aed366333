package dev.ringback.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words of the index that are nearly the one that was typed: one letter other in 4 to 7, two in more; the first one right. */
final class Likes {
    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;
    private static final int PREFIX = 1;

    /** Of longer ones the automaton would be large, and nobody types them. */
    private static final int LONGEST = 40;

    private final IndexReader reader;
    private final String field;

    Likes(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** @param frequency in how many documents, those that are deleted and not yet gone among them */
    record Like(String word, int edits, int frequency) {
        private static final Comparator<Like> ORDER = Comparator.comparingInt(Like::edits)
                .thenComparing(Comparator.comparingInt(Like::frequency).reversed())
                .thenComparing(Like::word);
    }

    /** The nearest and most frequent first, never the word itself. */
    List<Like> of(String word, int most, int frequentFrom) throws IOException {
        int length = word.codePointCount(0, word.length());
        Terms terms = length < ONE_FROM || length > LONGEST ? null : MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        List<Like> found = new ArrayList<>();
        TermsEnum near = FuzzyQuery.getFuzzyAutomaton(word, length < TWO_FROM ? 1 : 2, PREFIX, true)
                .getTermsEnum(terms);
        for (BytesRef each = near.next(); each != null; each = near.next()) {
            String other = each.utf8ToString();
            if (!other.equals(word) && near.docFreq() >= frequentFrom) {
                found.add(new Like(other, Edits.between(word, other), near.docFreq()));
            }
        }
        found.sort(Like.ORDER);
        return found.subList(0, Math.min(most, found.size()));
    }

    int frequency(String word) throws IOException {
        return reader.docFreq(new Term(field, word));
    }

    /** Whether a document that is not deleted has it: what may no longer be shown is deleted at once, its words later. */
    boolean isLive(String word) throws IOException {
        Term term = new Term(field, word);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = next(docs); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(docs)) {
                if (live == null || live.get(doc)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int next(@Nullable PostingsEnum docs) throws IOException {
        return docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
    }
}
