package dev.ringback.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;

/** Look-up of providers by words, country and role. Thread-safe. */
final class ProviderSearch {
    private static final int MAX_WORDS = 20;
    private static final int MAX_HITS = 2_000;
    private static final float NAME_BOOST = 10;

    private final IndexSearcher searcher;
    private final Analyzer analyzer = IndexSchema.analyzer();

    ProviderSearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<String> slugs(ProviderQuery query) {
        try {
            LinkedHashSet<String> slugs = new LinkedHashSet<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query(query), MAX_HITS, order(query)).scoreDocs) {
                slugs.add(stored.document(hit.doc).get(IndexSchema.SLUG));
            }
            return List.copyOf(slugs);
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be searched: " + fault.getMessage(), fault);
        }
    }

    /** By slug where words do not tell, and never by where a document happens to lie. */
    private static Sort order(ProviderQuery query) {
        SortField bySlug = KeywordField.newSortField(IndexSchema.SLUG, false, SortedSetSelector.Type.MIN);
        return query.words().isPresent() ? new Sort(SortField.FIELD_SCORE, bySlug) : new Sort(bySlug);
    }

    private Query query(ProviderQuery query) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(is(IndexSchema.TYPE, "provider"), Occur.FILTER);
        query.country().ifPresent(country -> builder.add(is(IndexSchema.COUNTRY, country), Occur.FILTER));
        query.role().ifPresent(role -> builder.add(is(IndexSchema.ROLE, lower(role.name())), Occur.FILTER));
        if (query.words().isPresent()) {
            builder.add(words(query.words().get()), Occur.MUST);
        }
        return builder.build();
    }

    /** Every word must begin a word of the name, or every word must be in the text. */
    private Query words(String words) throws IOException {
        List<String> inName = tokens(IndexSchema.NAME, words);
        if (inName.isEmpty()) {
            return new MatchNoDocsQuery("no word in the query");
        }
        BooleanQuery.Builder name = new BooleanQuery.Builder();
        for (String token : inName) {
            name.add(new PrefixQuery(new Term(IndexSchema.NAME, token)), Occur.MUST);
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(name.build(), NAME_BOOST), Occur.SHOULD);
        either.add(all(tokens(IndexSchema.TEXT, words)), Occur.SHOULD);
        return either.build();
    }

    private static Query all(List<String> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.forEach(token -> all.add(is(IndexSchema.TEXT, token), Occur.MUST));
        return all.build();
    }

    private List<String> tokens(String field, String words) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && tokens.size() < MAX_WORDS) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
