package dev.ringback.extract.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names of countries in a text, in seven languages and as the letters people use: "UK", "AUS". Never throws. */
public final class PrintedCountries {
    private static final String LIST = "/dev/ringback/extract/countries.tsv";
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");

    /** "United States of America" has four words, and no name in use has more. */
    private static final int MOST_WORDS = 4;

    /** No name is longer; a longer word is none. */
    private static final int MOST_LETTERS = 60;

    private static final Map<String, String> CODES = codes();

    /** Asked before a name is looked for. */
    private static final Set<String> FIRST_WORDS = CODES.keySet().stream()
            .map(name -> bare(name.substring(0, wordEnd(name, 0))))
            .collect(Collectors.toUnmodifiableSet());

    private PrintedCountries() {}

    /**
     * A country as a text prints it.
     *
     * @param from where its name begins
     * @param to where it ends
     * @param country ISO 3166-1 alpha-2
     */
    public record Mention(int from, int to, String country) {}

    /** In the order of the text; of two names at one place the longer one. */
    public static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        int at = nextWord(text, 0);
        while (at < text.length()) {
            Optional<Mention> mention = at(text, at);
            mention.ifPresent(found::add);
            at = nextWord(text, mention.map(Mention::to).orElse(wordEnd(text, at)));
        }
        return List.copyOf(found);
    }

    private static Optional<Mention> at(String text, int from) {
        int end = wordEnd(text, from);
        if (!Character.isUpperCase(text.charAt(from)) || !FIRST_WORDS.contains(bare(text.substring(from, end)))) {
            return Optional.empty();
        }
        Optional<Mention> longest = Optional.empty();
        for (int words = 0; words < MOST_WORDS && end - from <= MOST_LETTERS; words++) {
            Optional<Mention> named = named(text, from, end);
            longest = named.isPresent() ? named : longest;
            end = wordEnd(text, nextWord(text, end));
        }
        return longest;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char each) {
        return Character.isLetter(each) || ".'’-".indexOf(each) >= 0;
    }

    /** Without the dot of the sentence, or a dash. */
    private static String bare(String word) {
        return word.endsWith(".") || word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<Mention> named(String text, int from, int to) {
        String name = text.substring(from, to);
        if (CODES.containsKey(name)) {
            return Optional.of(new Mention(from, to, Objects.requireNonNull(CODES.get(name))));
        }
        String bare = bare(name);
        return Optional.ofNullable(CODES.get(bare)).map(code -> new Mention(from, from + bare.length(), code));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
                codes.putIfAbsent(name, country);
                codes.putIfAbsent(name.toUpperCase(Locale.ROOT), country);
            }
        }
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            codes.put(cells[1], cells[0]);
        }
        return Map.copyOf(codes);
    }

    private static List<String> lines() {
        try (InputStream list = Objects.requireNonNull(PrintedCountries.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + LIST, fault);
        }
    }
}
