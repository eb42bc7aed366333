package dev.ringback.review.aspect;

import dev.ringback.model.ReviewReading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what a text says about support. It is given no stars, and so they have no part in it. Thread-safe; the same text gives the
 * same reading on any machine; the time it takes grows with the text and no faster.
 */
public final class AspectReader {
    /** Raised with every change of rules or words; texts that an older reader read are read anew. */
    public static final int VERSION = 3;

    /** Ten times the longest review of an app store. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final String USUAL = "en";

    private static final Map<String, Optional<Lexicon>> LEXICONS = new ConcurrentHashMap<>();

    private AspectReader() {}

    /**
     * @param text at most 20,000 characters are read
     * @param language as the source says it, BCP 47; empty: told by the text
     */
    public static ReviewReading read(String text, Optional<String> language) {
        String part = cut(text);
        Optional<String> told = language.or(() -> TextLanguage.of(part));
        Lexicon lexicon = lexicon(told.map(AspectReader::primary).orElse(USUAL));
        return new ReviewReading(VERSION, told, Mentions.in(part, lexicon), TimesTaken.in(part, told));
    }

    /** English where there is none of that language: people write it everywhere, and mix it with theirs. */
    private static Lexicon lexicon(String language) {
        return known(language).or(() -> known(USUAL)).orElseThrow();
    }

    private static Optional<Lexicon> known(String language) {
        return isName(language) ? LEXICONS.computeIfAbsent(language, Lexicon::of) : Optional.empty();
    }

    /** A stranger's text may name no other file, nor fill the memory with names. */
    private static boolean isName(String language) {
        return language.length() == 2 && language.chars().allMatch(each -> each >= 'a' && each <= 'z');
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, half ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
