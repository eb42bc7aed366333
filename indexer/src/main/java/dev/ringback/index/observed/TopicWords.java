package dev.ringback.index.observed;

import dev.ringback.model.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a time or a reach is about by the words beside it: those of {@code data/topics/words.tsv}. Where the words name
 * several things, or none, it does not guess. Thread-safe; the same on any machine.
 */
final class TopicWords {
    private static final TopicWords PACKED = new TopicWords(lines());

    /** In characters, a dozen words: many write without a full stop, and what stands further away is of something else. */
    private static final int MOST_BESIDE = 60;

    private static final String SENTENCE_ENDS = ".!?\n।";

    private final Map<String, Word> words = new HashMap<>();
    private final int longest;

    private static final String NONE = "none";

    /**
     * What a phrase means.
     *
     * @param topic empty: nothing, though words in it would mean something alone
     * @param isPlain whether it says so anywhere in the sentence; else in the quoted words alone, and where no plain one is near
     */
    private record Word(Optional<Topic> topic, boolean isPlain) {}

    private TopicWords(List<String> lines) {
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            Word word = new Word(topic(fields[0]), fields[1].equals("plain"));
            for (String phrase : fields[2].split("\\|", -1)) {
                words.put(String.join(" ", FoldedWords.of(phrase)), word);
            }
        }
        this.longest = words.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    private static Optional<Topic> topic(String name) {
        return name.equals(NONE) ? Optional.empty() : Optional.of(Topic.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static List<String> lines() {
        try (InputStream file = TopicWords.class.getResourceAsStream("words.tsv")) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its file \"words.tsv\"");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The program's own file \"words.tsv\" cannot be read", fault);
        }
    }

    /**
     * By the plain words that are quoted, else by those of the sentence they stand in, else by the weak ones that are quoted.
     *
     * @param among what it may be about
     */
    static Optional<Topic> of(Optional<String> text, String quote, Set<Topic> among) {
        Set<Topic> topics = PACKED.topics(quote, among, true);
        if (topics.isEmpty()) {
            topics = PACKED.topics(text.map(whole -> sentence(whole, quote)).orElse(""), among, true);
        }
        if (topics.isEmpty()) {
            topics = PACKED.topics(quote, among, false);
        }
        return topics.size() == 1 ? Optional.of(Collections.max(topics)) : Optional.empty();
    }

    private static String sentence(String text, String quote) {
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        if (at < 0) {
            return quote;
        }
        int from = at;
        int to = at + quote.length();
        while (from > 0 && at - from < MOST_BESIDE && !isEnd(text, from - 1)) {
            from--;
        }
        while (to < text.length() && to - at - quote.length() < MOST_BESIDE && !isEnd(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isEnd(String text, int at) {
        return SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private Set<Topic> topics(String passage, Set<Topic> among, boolean plain) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        List<String> said = FoldedWords.of(passage);
        int at = 0;
        while (at < said.size()) {
            int length = longestAt(said, at);
            Word word = words.get(phrase(said, at, length));
            if (word != null && word.isPlain() == plain) {
                word.topic().filter(among::contains).ifPresent(topics::add);
            }
            at += Math.max(1, length);
        }
        return topics;
    }

    /** Of how many words the longest phrase is that begins there; 0 for none. */
    private int longestAt(List<String> said, int at) {
        for (int length = Math.min(longest, said.size() - at); length > 0; length--) {
            if (words.containsKey(phrase(said, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<String> said, int at, int length) {
        return String.join(" ", said.subList(at, at + length));
    }
}
