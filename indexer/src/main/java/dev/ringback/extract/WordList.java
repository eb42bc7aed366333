package dev.ringback.extract;

import dev.ringback.extract.page.Words;
import dev.ringback.model.SourceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which sites speak of support, contact and so on, in the languages that are covered. Thread-safe. */
final class WordList {
    /** Languages of the shops that are served; what is in another is not looked at. */
    static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");

    static final WordList OURS = new WordList();

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param reads empty: not what is looked for, and its weight is taken off
     * @param words folded
     */
    record Entry(String language, Optional<SourceKind> reads, int weight, String words) {}

    private WordList() {
        LANGUAGES.forEach(this::readAll);
    }

    /** All entries that stand as whole words in a text that was folded by {@link Words#folded}. */
    List<Entry> in(String folded) {
        return entries.stream().filter(entry -> folded.contains(entry.words())).toList();
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    private void readAll(String language) {
        String name = "words-" + language + ".tsv";
        try (InputStream file = WordList.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its file \"" + name + "\"");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> entries.add(entry(language, line)));
        } catch (IOException fault) {
            throw new UncheckedIOException("The program's own file \"" + name + "\" cannot be read", fault);
        }
    }

    private static Entry entry(String language, String line) {
        String[] fields = line.split("\t", -1);
        Optional<SourceKind> reads = fields[0].equals("avoid")
                ? Optional.empty()
                : Optional.of(SourceKind.valueOf(fields[0].toUpperCase(Locale.ROOT)));
        return new Entry(language, reads, Integer.parseInt(fields[1]), Words.folded(fields[2]));
    }
}
