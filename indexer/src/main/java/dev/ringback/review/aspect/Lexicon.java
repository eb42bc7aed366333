package dev.ringback.review.aspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The words of a language and what they mean; the head of {@code data/aspects/en.tsv} says how it is written. Not changed after it
 * is read, and so safe for many threads.
 *
 * @param types how many classes there are; they are numbered from 0
 * @param not the class of words that turn the meaning
 * @param notAfter the class of words that turn the meaning of what stands before them
 * @param condition the class of words after which something is only supposed
 * @param numbers the classes that have any word that begins with a digit
 */
record Lexicon(
        Terms terms,
        Patterns patterns,
        int types,
        boolean splitsAtApostrophe,
        int filler,
        int contrast,
        int not,
        int notAfter,
        int condition,
        List<Integer> numbers) {

    /** Empty where there is none of that language. */
    static Optional<Lexicon> of(String language) {
        try (InputStream file = Lexicon.class.getResourceAsStream("lexicon/" + language + ".tsv")) {
            return file == null ? Optional.empty() : Optional.of(LexiconLines.read(language, lines(file)));
        } catch (IOException | UncheckedIOException fault) {
            throw new LexiconFault(language, fault);
        }
    }

    private static List<String> lines(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
