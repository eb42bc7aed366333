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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds names of countries in a text, in seven languages and as the letters people use: "UK", "AUS". Never throws. */
public final class PrintedCountries {
    private static final String LIST = "/dev/ringback/extract/countries.tsv";
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");

    /** "United States of America" has four words, and no name in use has more. */
    private static final int MOST_WORDS = 4;

    /** No name is longer; a longer word is none. */
    private static final int MOST_LETTERS = 60;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}.'’-]*+");
    private static final Map<String, String> CODES = codes();

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
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<Mention> found = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            Optional<Mention> mention = at(text, words, next);
            mention.ifPresent(found::add);
            int end = mention.map(Mention::to).orElse(0);
            next++;
            while (next < words.size() && words.get(next).start() < end) {
                next++;
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Mention> at(String text, List<MatchResult> words, int first) {
        int from = words.get(first).start();
        if (!Character.isUpperCase(text.charAt(from))) {
            return Optional.empty();
        }
        for (int last = Math.min(words.size(), first + MOST_WORDS) - 1; last >= first; last--) {
            Optional<Mention> mention = named(text, from, words.get(last).end());
            if (mention.isPresent()) {
                return mention;
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> named(String text, int from, int to) {
        if (to - from > MOST_LETTERS) {
            return Optional.empty();
        }
        String name = text.substring(from, to);
        String code = CODES.get(name);
        if (code == null && (name.endsWith(".") || name.endsWith("-"))) {
            to--;
            code = CODES.get(name.substring(0, name.length() - 1));
        }
        return code == null ? Optional.empty() : Optional.of(new Mention(from, to, code));
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
