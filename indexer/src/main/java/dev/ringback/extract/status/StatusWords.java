package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of status pages in the languages that are covered. Thread-safe. */
final class StatusWords {
    static final StatusWords OURS = new StatusWords();

    /** No phrase of the list is longer. */
    private static final int MOST_WORDS = 8;

    /** Kind, then folded words, to what they mean. */
    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    private final Map<String, ZoneId> zones = new HashMap<>();

    private StatusWords() {
        for (String[] fields : rows("status-words.tsv")) {
            meanings.computeIfAbsent(fields[0], kind -> new HashMap<>())
                    .putIfAbsent(fields[3].strip(), fields[1].toUpperCase(Locale.ROOT));
        }
        for (String[] fields : rows("zones.tsv")) {
            zones.put(fields[0], ZoneId.of(fields[1]));
        }
    }

    /** What a text as a whole is, such as the name of a phase; empty if it is not in the list. */
    Optional<String> meaning(String kind, String text) {
        return Optional.ofNullable(
                words(kind).get(Words.folded(Words.plain(text, 200)).strip()));
    }

    /**
     * What the words in a text mean, each once. The longest words at a place count, and no word counts twice: "purchase
     * API" is not "API".
     */
    Set<String> within(String kind, String text) {
        Set<String> found = new TreeSet<>();
        // "PayPal" falls into two words and "CashApp" into two that are in the list.
        for (String form : List.of(text, text.toLowerCase(Locale.ROOT))) {
            String[] words = Words.folded(form).strip().split(" ", -1);
            int from = 0;
            while (from < words.length) {
                from += longest(words(kind), words, from, found);
            }
        }
        return found;
    }

    /** How many words the longest phrase at a place has, at least one. */
    private static int longest(Map<String, String> meanings, String[] words, int from, Set<String> found) {
        for (int length = Math.min(MOST_WORDS, words.length - from); length > 0; length--) {
            String phrase = String.join(" ", Arrays.asList(words).subList(from, from + length));
            String meaning = meanings.get(phrase);
            if (meaning != null) {
                found.add(meaning);
                return length;
            }
        }
        return 1;
    }

    /** What the longest phrase of so many words or more in a text means. */
    Optional<String> phrase(String kind, String text, int least) {
        String folded = Words.folded(text);
        return words(kind).entrySet().stream()
                .filter(each ->
                        each.getKey().chars().filter(letter -> letter == ' ').count() >= least - 1)
                .filter(each -> folded.contains(" " + each.getKey() + " "))
                .max(Comparator.<Map.Entry<String, String>>comparingInt(
                                each -> each.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue);
    }

    boolean has(String kind, String meaning, String text) {
        return within(kind, text).contains(meaning);
    }

    /** By a name as pages print it: "CET", "PT". */
    Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(zones.get(name.toUpperCase(Locale.ROOT)));
    }

    Set<String> zoneNames() {
        return new HashSet<>(zones.keySet());
    }

    private Map<String, String> words(String kind) {
        return meanings.getOrDefault(kind, Map.of());
    }

    private static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream file = StatusWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its file \"" + name + "\"");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> rows.add(line.split("\t", -1)));
        } catch (IOException fault) {
            throw new UncheckedIOException("The program's own file \"" + name + "\" cannot be read", fault);
        }
        return rows;
    }
}
