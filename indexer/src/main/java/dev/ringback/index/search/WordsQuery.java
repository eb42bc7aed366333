package dev.ringback.index.search;

import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Makes of typed words what Lucene looks for: every word, in any of its forms, or what owners call the same; what is nearly the
 * word where it is a likely slip. Words that are in every text count only where there are no others. For one query.
 */
final class WordsQuery {
    /** After all that is added to the words; more would make one query dearer than a page of them. */
    static final int MAX_CLAUSES = 256;

    /** Kept for the words themselves, in all their forms: other names never take the place of what was asked. */
    private static final int OWN =
            SearchQuery.MAX_WORDS * 2 * WordAnalysis.all().size();

    /** Looking for what is nearly a word goes through a part of the dictionary. */
    private static final int MAX_DOUBTED = 6;

    /** Of one word; the nearest and most frequent. */
    private static final int MAX_LIKES = 8;

    /** A word in more than every hundredth document is no slip. */
    private static final int COMMON_SHARE = 100;

    /** A slip is so much rarer than what was meant. */
    private static final int RARER = 10;

    private static final float OTHER_NAME = 0.7f;

    /** Below any score of the word itself. */
    private static final float NEARLY = 1e-9f;

    private final IndexReader reader;
    private final Likes likes;
    private final Synonyms synonyms;
    private final Set<String> words = new HashSet<>();
    private final List<List<Set<String>>> phrases = new ArrayList<>();
    private int clauses = MAX_CLAUSES - OWN;
    private int doubts = MAX_DOUBTED;

    private WordsQuery(IndexReader reader, Synonyms synonyms) {
        this.reader = reader;
        this.likes = new Likes(reader, SearchFields.WORDS);
        this.synonyms = synonyms;
    }

    /** What to look for and what to mark. */
    record Built(Query query, Wanted wanted) {}

    /** Words that are looked for together, with what else they may be called. */
    private record Item(List<String> words, boolean isPhrase, List<List<String>> others) {
        private boolean isCommon() {
            return !isPhrase && others.isEmpty() && words.stream().allMatch(QueryWords::isCommon);
        }
    }

    static Built of(QueryWords typed, IndexReader reader, Synonyms synonyms) throws IOException {
        WordsQuery builder = new WordsQuery(reader, synonyms);
        Query query = builder.all(telling(builder.items(typed.parts())));
        return new Built(query, new Wanted(builder.words, builder.phrases));
    }

    private static List<Item> telling(List<Item> items) {
        List<Item> telling = items.stream().filter(item -> !item.isCommon()).toList();
        return telling.isEmpty() ? items : telling;
    }

    private List<Item> items(List<QueryWords.Part> parts) {
        List<Item> items = new ArrayList<>();
        for (int at = 0; at < parts.size(); ) {
            Item item = item(parts, at);
            items.add(item);
            at += item.isPhrase ? 1 : item.words.size();
        }
        return items;
    }

    /** The longest name of a thing that begins here, else the one word. */
    private Item item(List<QueryWords.Part> parts, int at) {
        QueryWords.Part first = parts.get(at);
        int most = Math.min(Synonyms.LONGEST, parts.size() - at);
        for (int count = first.isPhrase() ? 0 : most; count > 0; count--) {
            List<QueryWords.Part> together = parts.subList(at, at + count);
            List<String> name =
                    together.stream().map(part -> part.words().getFirst()).toList();
            List<List<String>> others =
                    together.stream().anyMatch(QueryWords.Part::isPhrase) ? List.of() : synonyms.of(name);
            if (!others.isEmpty()) {
                return new Item(name, false, others);
            }
        }
        return new Item(first.words(), first.isPhrase(), List.of());
    }

    private Query all(List<Item> items) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Item item : items) {
            all.add(query(item), Occur.MUST);
        }
        return items.isEmpty() ? new MatchNoDocsQuery("no word in the query") : single(all.build());
    }

    private static Query single(BooleanQuery query) {
        return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
    }

    private Query query(Item item) throws IOException {
        if (item.isPhrase) {
            return phrase(item.words, true).orElseGet(() -> new MatchNoDocsQuery("no such phrase"));
        }
        List<Query> either = new ArrayList<>();
        either.add(own(item));
        Set<String> single = new LinkedHashSet<>();
        for (List<String> other : item.others) {
            if (other.size() == 1) {
                single.addAll(known(other.getFirst()));
            } else {
                phrase(other, false).ifPresent(each -> either.add(new BoostQuery(each, OTHER_NAME)));
            }
        }
        terms(single, false).ifPresent(each -> either.add(new BoostQuery(each, OTHER_NAME)));
        return either.size() == 1 ? either.getFirst() : new DisjunctionMaxQuery(either, 0);
    }

    private Query own(Item item) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean isAllCommon = item.words.stream().allMatch(QueryWords::isCommon);
        for (String word : item.words) {
            if (isAllCommon || !QueryWords.isCommon(word)) {
                all.add(word(word, item.others.isEmpty()), Occur.MUST);
            }
        }
        return single(all.build());
    }

    private Query word(String word, boolean mayBeASlip) throws IOException {
        Set<String> forms = known(word);
        Optional<Query> exact = terms(forms, true);
        List<Term> near = mayBeASlip ? near(word, forms) : List.of();
        if (near.isEmpty()) {
            return exact.orElseGet(() -> new MatchNoDocsQuery("no such word"));
        }
        SynonymQuery.Builder builder = new SynonymQuery.Builder(SearchFields.WORDS);
        near.forEach(builder::addTerm);
        Query nearly = new BoostQuery(new ConstantScoreQuery(builder.build()), NEARLY);
        return exact.<Query>map(each -> new DisjunctionMaxQuery(List.of(each, nearly), 0))
                .orElse(nearly);
    }

    /** What may have been meant, where the word is unknown or much rarer. */
    private List<Term> near(String word, Set<String> forms) throws IOException {
        int frequency = 0;
        for (String form : forms) {
            frequency = Math.max(frequency, likes.frequency(form));
        }
        boolean isDoubtful = word.codePoints().allMatch(Character::isLetter)
                && (long) frequency * COMMON_SHARE <= reader.numDocs()
                && doubts > 0;
        if (!isDoubtful) {
            return List.of();
        }
        doubts--;
        List<Term> near = new ArrayList<>();
        for (Likes.Like like : likes.of(word, MAX_LIKES, Math.max(1, frequency * RARER))) {
            if (!forms.contains(like.word()) && mayAdd(1, false)) {
                near.add(new Term(SearchFields.WORDS, like.word()));
                words.add(like.word());
            }
        }
        return near;
    }

    /** The forms of a word that the index has. */
    private Set<String> known(String word) throws IOException {
        Set<String> known = new LinkedHashSet<>();
        for (String form : Words.forms(word)) {
            if (likes.frequency(form) > 0) {
                known.add(form);
            }
        }
        return known;
    }

    /** Whether so many clauses may be added; those of the words themselves always. */
    private boolean mayAdd(int count, boolean isOwn) {
        boolean may = isOwn || count <= clauses;
        clauses -= may && !isOwn ? count : 0;
        return may;
    }

    private Optional<Query> terms(Set<String> forms, boolean isOwn) {
        if (forms.isEmpty() || !mayAdd(forms.size(), isOwn)) {
            return Optional.empty();
        }
        words.addAll(forms);
        if (forms.size() == 1) {
            return Optional.of(new TermQuery(term(forms.iterator().next())));
        }
        SynonymQuery.Builder builder = new SynonymQuery.Builder(SearchFields.WORDS);
        forms.forEach(form -> builder.addTerm(term(form)));
        return Optional.of(builder.build());
    }

    private Optional<Query> phrase(List<String> phrase, boolean isOwn) throws IOException {
        List<Set<String>> places = new ArrayList<>();
        int count = 0;
        for (String word : phrase) {
            Set<String> forms = known(word);
            count += forms.size();
            places.add(forms);
        }
        if (places.stream().anyMatch(Set::isEmpty) || !mayAdd(count, isOwn)) {
            return Optional.empty();
        }
        phrases.add(places);
        MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
        places.forEach(forms -> builder.add(forms.stream().map(WordsQuery::term).toArray(Term[]::new)));
        return Optional.of(builder.build());
    }

    private static Term term(String word) {
        return new Term(SearchFields.WORDS, word);
    }
}
