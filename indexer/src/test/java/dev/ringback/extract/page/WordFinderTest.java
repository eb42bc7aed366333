package dev.ringback.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordFinderTest {
    private static final List<String> WORDS = List.of("nav", "menu", "abab", "ba", "nnn", "\u00E9t\u00E9", "sr-only");

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("abnvmeusr-only \u00E9t\u4E00".charAt(random.nextInt(18)));
        }
        return text.toString();
    }

    private static int first(String text, int from) {
        return WORDS.stream()
                .mapToInt(word -> text.indexOf(word, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    @Test
    void findsWhatAPlainSearchFinds() {
        WordFinder finder = new WordFinder(WORDS);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            int from = random.nextInt(text.length() + 1);
            assertEquals(first(text, from), finder.next(text, from), text);
            assertEquals(first(text, 0) >= 0, finder.isAnyIn(text), text);
        }
    }

    @Test
    void ofNoWordsNoneIsFound() {
        assertFalse(new WordFinder(List.of()).isAnyIn("some text"));
    }
}
