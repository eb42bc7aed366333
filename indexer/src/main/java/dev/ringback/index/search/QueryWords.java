package dev.ringback.index.search;

import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.field.WordAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * What somebody typed, taken apart: words, and phrases between quotes. There is no other syntax, so that nothing can be wrong
 * with it; a quote that is not closed is none.
 *
 * @param parts in the order of the query, the first {@link SearchQuery#MAX_WORDS} words in all
 */
record QueryWords(List<Part> parts) {
    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

    /** Of each language the words that are in every text. */
    private static final List<CharArraySet> COMMON = List.of(
            EnglishAnalyzer.getDefaultStopSet(),
            SpanishAnalyzer.getDefaultStopSet(),
            FrenchAnalyzer.getDefaultStopSet(),
            new CharArraySet(
                    List.of("i", "my", "we", "our", "you", "your", "me", "am", "do", "does", "how", "what"), true));

    QueryWords {
        parts = List.copyOf(parts);
    }

    /**
     * A word, or words that must follow each other.
     *
     * @param words small and without accents
     */
    record Part(List<String> words, boolean isPhrase) {}

    static QueryWords of(String typed) {
        List<Part> parts = new ArrayList<>();
        String[] pieces = QUOTES.split(cut(typed), -1);
        int left = SearchQuery.MAX_WORDS;
        for (int i = 0; i < pieces.length && left > 0; i++) {
            List<String> words = Words.in(pieces[i], WordAnalysis.PLAIN);
            List<String> kept = words.subList(0, Math.min(left, words.size()));
            left -= kept.size();
            boolean isQuoted = i % 2 == 1 && i < pieces.length - 1;
            if (isQuoted && kept.size() > 1) {
                parts.add(new Part(List.copyOf(kept), true));
            } else {
                kept.forEach(word -> parts.add(new Part(List.of(word), false)));
            }
        }
        return new QueryWords(parts);
    }

    private static String cut(String typed) {
        if (typed.length() <= SearchQuery.MAX_LENGTH) {
            return typed;
        }
        boolean isHalf = Character.isHighSurrogate(typed.charAt(SearchQuery.MAX_LENGTH - 1));
        return typed.substring(0, SearchQuery.MAX_LENGTH - (isHalf ? 1 : 0));
    }

    /** Whether a word is in every text, and so tells nothing beside others. */
    static boolean isCommon(String word) {
        Predicate<CharArraySet> has = words -> words.contains(word.toLowerCase(Locale.ROOT));
        return COMMON.stream().anyMatch(has);
    }
}
