package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which pages of one language speak of support. Thread-safe. */
final class SupportWords {
    /** English "no" is no denial elsewhere: "fale no WhatsApp" is Portuguese for "write on WhatsApp". */
    private static final Set<Topic> DENIALS = EnumSet.of(Topic.ABSENT, Topic.GONE);

    private static final Map<Optional<Language>, SupportWords> ALL = all();

    /** By the hash of the first letters of their first word; nearly always empty. */
    private final List<List<Entry>> entries = new ArrayList<>(Collections.nCopies(TextWords.HASHES, List.of()));

    private SupportWords() {}

    /** A word of a list, or with a star at its end how one begins, which takes four letters at least. */
    private record Pattern(String letters, boolean isStem) {
        static Pattern of(String word) {
            boolean isStem = word.endsWith("*");
            return new Pattern(isStem ? word.substring(0, word.length() - 1) : word, isStem);
        }

        boolean fits(String word) {
            return isStem ? word.startsWith(letters) : word.equals(letters);
        }
    }

    /** @param order of two at one place the first in the order counts */
    private record Entry(Topic topic, String value, List<Pattern> words, int order) {
        boolean fits(TextWords text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).fits(text.letters(at + i))) {
                    return false;
                }
            }
            return true;
        }

        Hit hit(TextWords text, int at) {
            return new Hit(topic, value, text.from(at), text.to(at + words.size() - 1));
        }
    }

    /** In the order of the text. Of one topic the longest words at a place count. Unknown language: all are tried. */
    static List<Hit> hits(String text, Optional<Language> language) {
        SupportWords lists = Objects.requireNonNull(ALL.get(language));
        TextWords words = TextWords.of(text);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            lists.at(words, at, hits);
        }
        return hits.size() > 1 ? longest(hits) : hits;
    }

    private void at(TextWords words, int at, List<Hit> hits) {
        for (Entry entry : entries.get(words.hash(at))) {
            if (entry.fits(words, at)) {
                hits.add(entry.hit(words, at));
            }
        }
    }

    private static List<Hit> longest(List<Hit> hits) {
        Map<Topic, List<Hit>> kept = new EnumMap<>(Topic.class);
        hits.stream()
                .sorted(Comparator.comparingInt((Hit hit) -> hit.from() - hit.to())
                        .thenComparingInt(Hit::from))
                .forEach(hit -> {
                    List<Hit> others = kept.computeIfAbsent(family(hit.topic()), topic -> new ArrayList<>());
                    if (others.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to())) {
                        others.add(hit);
                    }
                });
        List<Hit> denied = kept.getOrDefault(Topic.AUDIENCE, List.of());
        List<Hit> others = kept.getOrDefault(Topic.NEAR, List.of());
        return kept.values().stream()
                .flatMap(List::stream)
                .filter(hit -> hit.topic() != Topic.PURPOSE || denied.stream().noneMatch(other -> isTailOf(hit, other)))
                .filter(hit -> hit.topic() != Topic.CHANNEL && hit.topic() != Topic.PURPOSE
                        || others.stream().noneMatch(other -> isPartOf(hit, other)))
                .sorted(Comparator.comparingInt(Hit::from).thenComparing(Hit::topic))
                .toList();
    }

    /** "Urgent" in "non-urgent". */
    private static boolean isTailOf(Hit hit, Hit other) {
        return other.from() < hit.from()
                && hit.to() <= other.to()
                && other.value().equals("SOME");
    }

    /** "Ligne", a telephone line, in "boutique en ligne", a shop in the web. */
    private static boolean isPartOf(Hit hit, Hit other) {
        return other.from() < hit.from() && hit.to() <= other.to();
    }

    /** Both name channels, so the longer words of the two count: "callback" in "request a callback" is no call. */
    private static Topic family(Topic topic) {
        return topic == Topic.REACH ? Topic.CHANNEL : topic;
    }

    private static Map<Optional<Language>, SupportWords> all() {
        Map<Optional<Language>, SupportWords> all = new HashMap<>();
        SupportWords any = new SupportWords();
        for (Language language : Language.values()) {
            SupportWords words = new SupportWords();
            words.read(language, false, 0);
            // English words stand in pages of all languages: "Hotline", "Support", "Chat". Of equals the page's own
            // count.
            if (language != Language.ENGLISH) {
                words.read(Language.ENGLISH, true, 1);
            }
            all.put(Optional.of(language), words);
            any.read(language, false, language.ordinal());
        }
        all.put(Optional.empty(), any);
        return all;
    }

    private void read(Language language, boolean isGuest, int rank) {
        String name = "/dev/ringback/extract/support-words-" + language.code() + ".tsv";
        try (InputStream list = Objects.requireNonNull(SupportWords.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, isGuest, rank));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + name, fault);
        }
    }

    private void add(String line, boolean isGuest, int rank) {
        String[] cells = line.split("\t", -1);
        Topic topic = Topic.valueOf(cells[0].toUpperCase(Locale.ROOT));
        if (isGuest && DENIALS.contains(topic)) {
            return;
        }
        for (String phrase : cells[2].split(",", -1)) {
            List<Pattern> words =
                    Stream.of(phrase.split(" ", -1)).map(Pattern::of).toList();
            int hash = TextWords.hash(words.getFirst().letters());
            List<Entry> all = new ArrayList<>(entries.get(hash));
            all.add(new Entry(
                    topic, cells[1], words, 2 * rank + (words.getFirst().isStem() ? 1 : 0)));
            all.sort(Comparator.comparingInt(Entry::order));
            entries.set(hash, List.copyOf(all));
        }
    }
}
