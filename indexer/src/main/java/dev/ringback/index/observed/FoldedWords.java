package dev.ringback.index.observed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a few sentences in lower case and without accents; whatever is no letter or digit parts them. */
final class FoldedWords {
    private FoldedWords() {}

    static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(each -> {
            if (Character.isLetterOrDigit(each)) {
                word.appendCodePoint(each);
            } else if (Character.getType(each) != Character.NON_SPACING_MARK) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
