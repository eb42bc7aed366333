package dev.ringback.extract;

import dev.ringback.extract.page.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words beside the program: a language and a phrase in each line. */
final class Phrases {
    private Phrases() {}

    /** Folded, of all languages. */
    static List<String> read(String name) {
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its file \"" + name + "\"");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Words.folded(line.split("\t", -1)[1]))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The program's own file \"" + name + "\" cannot be read", fault);
        }
    }
}
