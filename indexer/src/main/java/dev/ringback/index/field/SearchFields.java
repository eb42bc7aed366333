package dev.ringback.index.field;

import dev.ringback.index.ask.Facet;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of each document that can be found: reviews and complaints, claims, incidents. Every such document has one value
 * in each of the doc values but {@link #COUNTRIES}; what is not known has {@link Facet#UNKNOWN}.
 */
public final class SearchFields {
    /** Term of every document that can be found: {@link #REVIEW} or {@link #OTHER}. */
    public static final String FINDABLE = "findable";

    /** Term: reviews and complaints, which alone are summed. */
    public static final String REVIEW = "review";

    /** Term: claims and incidents. */
    public static final String OTHER = "other";

    /** Numeric doc value: see {@link Facts}. */
    public static final String FACTS = "facts";

    /** Sorted doc values: slug, name of the source, country, language. */
    public static final String PROVIDER = "provider";

    public static final String SOURCE = "source";
    public static final String COUNTRY = "inCountry";
    public static final String LANGUAGE = "language";

    /** Term: the slug, as in {@link #PROVIDER}. */
    public static final String ABOUT = "about";

    /** Sorted set doc values of a claim that holds in several countries; its {@link #COUNTRY} is then unknown. */
    public static final String COUNTRIES = "countries";

    /** Numeric doc value of reviews that weigh less: a bit for each {@code Verdict.Ground.Kind}, by ordinal from the lowest. */
    public static final String GROUNDS = "grounds";

    /** Binary doc value: the id, by which equals are ordered. */
    public static final String KEY = "key";

    /** All words that are searched, analysed by their language; without offsets or vectors, and never stored. */
    public static final String WORDS = "words";

    /** The words that may be shown, folded and not stemmed: what a query may have meant. */
    public static final String SHOWN_WORDS = "shownWords";

    private SearchFields() {}

    /** What a review is filtered, counted and summed by. */
    public static void add(Document document, KeptReview kept) {
        Review review = kept.review();
        document.add(new StringField(FINDABLE, REVIEW, Store.NO));
        add(document, Facts.of(kept), review.provider(), review.id());
        sorted(document, SOURCE, Optional.of(review.source()));
        sorted(document, COUNTRY, review.country());
        sorted(document, LANGUAGE, kept.reading().language().or(review::language));
        long grounds = 0;
        for (Verdict.Ground ground : kept.verdict().grounds()) {
            grounds |= 1L << ground.kind().ordinal();
        }
        if (grounds != 0) {
            document.add(new NumericDocValuesField(GROUNDS, grounds));
        }
    }

    /** What a claim or an incident is filtered and counted by. */
    public static void add(Document document, long facts, String provider, String id, Iterable<String> countries) {
        document.add(new StringField(FINDABLE, OTHER, Store.NO));
        add(document, facts, provider, id);
        sorted(document, SOURCE, Optional.empty());
        sorted(document, COUNTRY, Optional.empty());
        sorted(document, LANGUAGE, Optional.empty());
        countries.forEach(each -> document.add(new SortedSetDocValuesField(COUNTRIES, new BytesRef(each))));
    }

    private static void add(Document document, long facts, String provider, String id) {
        document.add(new NumericDocValuesField(FACTS, facts));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(id)));
        document.add(new StringField(ABOUT, provider, Store.NO));
        sorted(document, PROVIDER, Optional.of(provider));
    }

    private static void sorted(Document document, String field, Optional<String> value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value.orElse(Facet.UNKNOWN))));
    }
}
