package dev.ringback.index.search;

import dev.ringback.index.field.WordAnalysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that owners use for one thing, several words to several, from {@code data/synonyms.txt} in the format of Solr and
 * Lucene. Immutable.
 */
final class Synonyms {
    /** No name of a thing has more words; the longest match is looked for from here down. */
    static final int LONGEST = 5;

    private final Map<List<String>, Set<List<String>>> byKey = new HashMap<>();

    private Synonyms() {}

    /** Those of the project. */
    static Synonyms own() {
        try (InputStream file = Objects.requireNonNull(
                Synonyms.class.getResourceAsStream("synonyms.txt"), "The synonyms are not in the jar")) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Synonyms read(Reader file) throws IOException {
        Synonyms synonyms = new Synonyms();
        try (BufferedReader lines = new BufferedReader(file)) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(synonyms::add);
        }
        return synonyms;
    }

    private void add(String line) {
        String[] sides = line.split("=>", -1);
        List<List<String>> from = phrases(sides[0]);
        List<List<String>> to = phrases(sides[sides.length - 1]);
        from.forEach(each ->
                byKey.computeIfAbsent(key(each), key -> new LinkedHashSet<>()).addAll(to));
    }

    private static List<List<String>> phrases(String side) {
        return Stream.of(side.split(",", -1))
                .map(phrase -> Words.in(phrase, WordAnalysis.PLAIN))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** In which forms of a word agree. */
    private static List<String> key(List<String> words) {
        return words.stream()
                .map(word -> Words.in(word, WordAnalysis.ENGLISH))
                .map(stems -> stems.isEmpty() ? "" : stems.getLast())
                .toList();
    }

    /** What else these words may be called; empty where nothing is known. Never the words themselves. */
    List<List<String>> of(List<String> words) {
        List<String> key = key(words);
        List<List<String>> others = new ArrayList<>(byKey.getOrDefault(key, Set.of()));
        others.removeIf(other -> key(other).equals(key));
        return others;
    }
}
