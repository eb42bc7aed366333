package dev.ringback.index.search;

import dev.ringback.index.field.WordAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes texts apart into words, as the index has them. */
final class Words {
    private Words() {}

    /** The words of a text, in its order. */
    static List<String> in(String text, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** As which terms one word may stand in the index, since the language of neither is known: the plain one first. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Analyzer analyzer : WordAnalysis.all()) {
            forms.addAll(in(word, analyzer));
        }
        return forms;
    }
}
