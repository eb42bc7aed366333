package dev.ringback.index.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * How texts become words: small letters without accents, and their stems in English, Spanish and French. All languages share one
 * field, so that a word that is the same in two of them is one term; no word is left out, so that phrases hold. Thread-safe.
 */
public final class WordAnalysis {
    /** Small letters without accents, as for any language that has no stems here. */
    public static final Analyzer PLAIN = analyzer(words -> words, words -> words);

    /** Also finds what synonyms have in common with a query, whose language is not known. */
    public static final Analyzer ENGLISH = analyzer(EnglishPossessiveFilter::new, KStemFilter::new);

    private static final Analyzer SPANISH = analyzer(words -> words, SpanishLightStemFilter::new);
    private static final Analyzer FRENCH =
            analyzer(words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES), FrenchLightStemFilter::new);
    private static final Map<String, Analyzer> BY_LANGUAGE = Map.of("en", ENGLISH, "es", SPANISH, "fr", FRENCH);

    private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType KNOWN = type(IndexOptions.DOCS, true);

    private WordAnalysis() {}

    /** Of a text in this language, BCP 47; one that is too short to tell is taken as English. */
    public static Analyzer of(Optional<String> language) {
        String tag = language.orElse("en");
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), PLAIN);
    }

    /** A query may be in any language. */
    public static List<Analyzer> all() {
        return List.of(PLAIN, ENGLISH, SPANISH, FRENCH);
    }

    /** The words of a text for {@link SearchFields#WORDS}. */
    public static Field searched(String text, Optional<String> language) {
        return new Analysed(SearchFields.WORDS, text, SEARCHED, of(language));
    }

    /** The words of a text that may be shown, for {@link SearchFields#SHOWN_WORDS}. */
    public static Field shown(String text) {
        return new Analysed(SearchFields.SHOWN_WORDS, text, KNOWN, PLAIN);
    }

    /** Text with an analyzer of its own: the writer knows one a field, and the language is one of the document. */
    private static final class Analysed extends Field {
        private final Analyzer own;

        private Analysed(String name, String text, FieldType type, Analyzer own) {
            super(name, text, type);
            this.own = own;
        }

        @Override
        public TokenStream tokenStream(Analyzer ofWriter, TokenStream reuse) {
            return own.tokenStream(name(), stringValue());
        }
    }

    private static FieldType type(IndexOptions options, boolean omitsNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitsNorms);
        type.freeze();
        return type;
    }

    /** Each word as it is, and at the same place its stem where that is another. */
    private static Analyzer analyzer(UnaryOperator<TokenStream> before, UnaryOperator<TokenStream> stems) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = before.apply(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
                return new TokenStreamComponents(
                        words, new RemoveDuplicatesTokenFilter(stems.apply(new KeywordRepeatFilter(folded))));
            }
        };
    }
}
