package dev.ringback.review.aspect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a review by its frequent words and its letters: of those languages in which merchants were seen to
 * write. Thread-safe; the same on any machine.
 */
public final class TextLanguage {
    /** In this order where two are told alike: it is that of how often they are met. */
    private static final List<String> LANGUAGES = List.of("en", "hi-Latn", "es", "fr", "de", "pt", "it", "nl");

    /** Two paragraphs; more words make it no surer. */
    private static final int MOST_LENGTH = 600;

    /** Two words, or a word and a letter; one is a name or a loan as often as not. */
    private static final double LEAST = 1.3;

    /** Of the words one in so many must be known; in a language that is not ours a few look like ours by chance. */
    private static final int KNOWN = 5;

    /** Of the letters more must be Devanagari than of all others. */
    private static final char FIRST_HINDI = 0x900;

    private static final char LAST_HINDI = 0x97F;
    private static final int LEAST_HINDI = 4;

    private static final Map<String, double[]> WORDS = new HashMap<>();
    private static final Map<Character, double[]> LETTERS = new HashMap<>();

    static {
        WordFile.lines("languages/words.tsv").forEach(TextLanguage::add);
        WORDS.values().forEach(TextLanguage::share);
        LETTERS.values().forEach(TextLanguage::share);
    }

    private TextLanguage() {}

    private static void add(String line) {
        String[] fields = line.split("\t", -1);
        int language = LANGUAGES.indexOf(fields[1]);
        if (fields[0].equals("letters")) {
            fields[2].chars().forEach(each -> LETTERS.computeIfAbsent((char) each, TextLanguage::none)[language] = 1);
        } else {
            for (String word : fields[2].split(" ", -1)) {
                WORDS.computeIfAbsent(word, TextLanguage::none)[language] = 1;
            }
        }
    }

    private static double[] none(Object key) {
        return new double[LANGUAGES.size()];
    }

    private static void share(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /** BCP 47: one of en, es, fr, de, pt, it, nl, hi and hi-Latn; empty where it is too short to tell, or in none of them. */
    public static Optional<String> of(String text) {
        String head = text.length() > MOST_LENGTH ? text.substring(0, MOST_LENGTH) : text;
        return isHindi(head) ? Optional.of("hi") : ofWords(SplitText.of(head));
    }

    private static boolean isHindi(String text) {
        int hindi = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= FIRST_HINDI && each <= LAST_HINDI) {
                hindi++;
            } else if (Character.isLetter(each)) {
                others++;
            }
        }
        return hindi >= LEAST_HINDI && hindi > others;
    }

    private static Optional<String> ofWords(SplitText words) {
        double[] sums = none("");
        int all = 0;
        for (int i = 0; i < words.count(); i++) {
            String word = words.word(i);
            if (Character.isLetter(word.charAt(0))) {
                all++;
                add(WORDS.get(word), sums);
            }
        }
        addLetters(words.text, sums);
        int best = best(sums);
        boolean isKnown = sums[best] >= LEAST && sums[best] * KNOWN >= all;
        return isKnown ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
    }

    /** They count no more than the words: many languages that are none of ours have them too. */
    private static void addLetters(String text, double[] sums) {
        double[] letters = none("");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 0x80) {
                add(LETTERS.get(Character.toLowerCase(each)), letters);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Math.min(sums[i], letters[i]);
        }
    }

    private static void add(double @Nullable [] weights, double[] sums) {
        if (weights != null) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[i];
            }
        }
    }

    private static int best(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }
}
