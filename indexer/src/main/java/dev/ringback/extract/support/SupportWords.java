package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words by which pages of one language speak of support. Thread-safe. */
final class SupportWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A word that ends in a star in the lists stands for all that begin so; it has at least so many letters. */
    private static final int STEM = 4;

    /** English "no" is no denial elsewhere: "fale no WhatsApp" is Portuguese for "write on WhatsApp". */
    private static final Set<Topic> DENIALS = EnumSet.of(Topic.ABSENT, Topic.GONE);

    private static final Map<Language, SupportWords> ALL = all();

    private final Map<String, List<Entry>> whole = new HashMap<>();
    private final Map<String, List<Entry>> stems = new HashMap<>();

    private SupportWords() {}

    private record Entry(Topic topic, String value, List<String> words) {
        boolean fits(List<String> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), text.get(at + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            return pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
        }
    }

    /** In the order of the text. Of one topic the longest words at a place count. Unknown language: all are tried. */
    static List<Hit> hits(String text, Optional<Language> language) {
        List<MatchResult> places = WORD.matcher(text).results().toList();
        List<String> words = places.stream()
                .map(place ->
                        Words.folded(place.group().toLowerCase(Locale.ROOT)).strip())
                .toList();
        // English words stand in pages of all languages: "Hotline", "Support", "Chat". Of equals the page's own count.
        boolean isOther = language.filter(each -> each != Language.ENGLISH).isPresent();
        Set<Language> spoken = new LinkedHashSet<>(language.map(List::of).orElse(List.of()));
        spoken.addAll(language.isPresent() ? List.of(Language.ENGLISH) : List.of(Language.values()));
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Language each : spoken) {
                List<Hit> here = new ArrayList<>();
                Objects.requireNonNull(ALL.get(each)).at(places, words, at, here);
                boolean isGuest = isOther && each == Language.ENGLISH;
                here.stream()
                        .filter(hit -> !isGuest || !DENIALS.contains(hit.topic()))
                        .forEach(hits::add);
            }
        }
        return longest(hits);
    }

    private void at(List<MatchResult> places, List<String> words, int at, List<Hit> hits) {
        String first = words.get(at);
        add(whole.getOrDefault(first, List.of()), places, words, at, hits);
        if (first.length() >= STEM) {
            add(stems.getOrDefault(first.substring(0, STEM), List.of()), places, words, at, hits);
        }
    }

    private static void add(List<Entry> entries, List<MatchResult> places, List<String> words, int at, List<Hit> hits) {
        for (Entry entry : entries) {
            if (entry.fits(words, at)) {
                int to = places.get(at + entry.words().size() - 1).end();
                hits.add(new Hit(entry.topic(), entry.value(), places.get(at).start(), to));
            }
        }
    }

    private static List<Hit> longest(List<Hit> hits) {
        if (hits.isEmpty()) {
            return hits;
        }
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
                .filter(hit -> hit.topic() != Topic.CHANNEL || others.stream().noneMatch(other -> isPartOf(hit, other)))
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

    private static Map<Language, SupportWords> all() {
        Map<Language, SupportWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            SupportWords words = new SupportWords();
            words.read("/dev/ringback/extract/support-words-" + language.code() + ".tsv");
            all.put(language, words);
        }
        return all;
    }

    private void read(String name) {
        try (InputStream list = Objects.requireNonNull(SupportWords.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + name, fault);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Topic topic = Topic.valueOf(cells[0].toUpperCase(Locale.ROOT));
        for (String phrase : cells[2].split(",", -1)) {
            Entry entry = new Entry(topic, cells[1], List.of(phrase.split(" ", -1)));
            String first = entry.words().getFirst();
            boolean isStem = first.endsWith("*");
            (isStem ? stems : whole)
                    .computeIfAbsent(isStem ? first.substring(0, STEM) : first, key -> new ArrayList<>())
                    .add(entry);
        }
    }
}
