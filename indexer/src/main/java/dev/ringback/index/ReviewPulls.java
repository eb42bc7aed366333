package dev.ringback.index;

import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.index.ask.ReviewPull;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Finds the reviews without which the share of praise in what is said of a provider would be most another. Costs a look at each
 * document of the provider: ten million a second; only those that are given are read.
 */
final class ReviewPulls {
    private static final double EVEN = 0.5;

    /** The newer of two that pull alike first; then by id, which is the same on any machine. */
    private static final Comparator<Pull> ORDER = Comparator.comparingDouble((Pull one) -> -StrictMath.abs(one.pull))
            .thenComparingInt(one -> -Facts.day(one.voice.facts))
            .thenComparing(one -> one.voice.id);

    private final Set<String> consumers;
    private final List<Voice> voices = new ArrayList<>();
    private long said;
    private long good;

    /** @param leaf where its document is */
    private record Voice(LeafReader leaf, int doc, String id, long facts, long said, long good) {}

    private record Pull(Voice voice, double pull) {}

    private ReviewPulls(Set<String> consumers) {
        this.consumers = consumers;
    }

    /** @param consumers names of sources of which no review has a part in a score */
    static List<ReviewPull> of(DirectoryReader reader, String slug, Set<String> consumers, int most)
            throws IOException {
        ReviewPulls pulls = new ReviewPulls(consumers);
        for (LeafReaderContext leaf : reader.leaves()) {
            pulls.add(leaf.reader(), slug);
        }
        List<ReviewPull> first = new ArrayList<>();
        for (Pull pull : pulls.first(most)) {
            first.add(pulls.read(pull));
        }
        return first;
    }

    private void add(LeafReader leaf, String slug) throws IOException {
        PostingsEnum docs = leaf.postings(new Term(SearchFields.ABOUT, slug), PostingsEnum.NONE);
        if (docs == null) {
            return;
        }
        NumericDocValues facts = DocValues.getNumeric(leaf, SearchFields.FACTS);
        SortedDocValues sources = DocValues.getSorted(leaf, SearchFields.SOURCE);
        BinaryDocValues ids = DocValues.getBinary(leaf, SearchFields.KEY);
        Bits live = leaf.getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            boolean isUsed = (live == null || live.get(doc))
                    && facts.advanceExact(doc)
                    && Facts.isUsed(facts.longValue())
                    && sources.advanceExact(doc)
                    && !consumers.contains(sources.lookupOrd(sources.ordValue()).utf8ToString());
            if (isUsed && ids.advanceExact(doc)) {
                add(leaf, doc, ids.binaryValue().utf8ToString(), facts.longValue());
            }
        }
    }

    private void add(LeafReader leaf, int doc, String id, long facts) {
        int halves = Facts.supportHalves(facts);
        int things = halves > 0 ? 1 : 0;
        int worth = halves > 0 ? halves - 2 : 0;
        int praised = Facts.withPolarity(Facts.mentions(facts), Polarity.POS);
        int mixed = Facts.withPolarity(Facts.mentions(facts), Polarity.MIXED);
        int blamed = Facts.withPolarity(Facts.mentions(facts), Polarity.NEG);
        for (Aspect aspect : Aspect.values()) {
            int bit = aspect.isOfSupport() ? Facts.bit(aspect) : 0;
            things += ((praised | mixed | blamed) & bit) != 0 ? 1 : 0;
            worth += (praised & bit) != 0 ? Accounts.BEST : (mixed & bit) != 0 ? Accounts.BEST / 2 : 0;
        }
        long weight = Facts.permille(facts);
        voices.add(new Voice(leaf, doc, id, facts, weight * things, weight * worth));
        said += weight * things;
        good += weight * worth;
    }

    private List<Pull> first(int most) {
        return voices.stream()
                .map(voice -> new Pull(voice, pull(voice)))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private double pull(Voice voice) {
        double without = said == voice.said ? EVEN : share(good - voice.good, said - voice.said);
        return share(good, said) - without;
    }

    private static double share(long good, long said) {
        return good / (double) Accounts.BEST / said;
    }

    private ReviewPull read(Pull pull) throws IOException {
        String body = pull.voice.leaf.storedFields().document(pull.voice.doc).get(IndexSchema.BODY);
        return new ReviewPull(ReviewForm.kept(Json.tree(body)), pull.pull);
    }
}
