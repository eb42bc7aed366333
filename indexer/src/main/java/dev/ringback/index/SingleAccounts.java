package dev.ringback.index;

import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import dev.ringback.model.Account;
import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.Trust;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * The reviews of one provider that have a part in its score, each with what it says of support and how much it weighs. Costs a
 * look at each document of the provider: ten million a second; none of them is read.
 */
final class SingleAccounts {
    private static final Trust[] TRUSTS = Trust.values();

    private final Set<String> consumers;
    private final List<Account> accounts = new ArrayList<>();

    private SingleAccounts(Set<String> consumers) {
        this.consumers = consumers;
    }

    /** @param consumers names of sources of which no review has a part in a score */
    static List<Account> of(DirectoryReader reader, String slug, Set<String> consumers) throws IOException {
        SingleAccounts all = new SingleAccounts(consumers);
        for (LeafReaderContext leaf : reader.leaves()) {
            all.add(leaf.reader(), slug);
        }
        return all.accounts;
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
                    && ids.advanceExact(doc);
            String source = isUsed ? sources.lookupOrd(sources.ordValue()).utf8ToString() : "";
            if (isUsed && !consumers.contains(source)) {
                add(ids.binaryValue().utf8ToString(), source, facts.longValue());
            }
        }
    }

    private void add(String id, String source, long facts) {
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
        int day = Facts.day(facts);
        accounts.add(new Account(
                id,
                source,
                TRUSTS[Facts.trust(facts)],
                day == Facts.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
                weight * things,
                weight * worth));
    }
}
