package dev.ringback.serve.words;

import dev.ringback.rank.Indicator;
import java.util.List;

/** What the method says of itself, for its page and for clients. Thread-safe. */
public final class MethodWords {
    private static final List<String> PARTS = List.of(
            "facts",
            "cover",
            "outages",
            "promises",
            "authors",
            "reviews",
            "answers",
            "field",
            "score",
            "apart",
            "bound",
            "editions");

    private static final List<String> WEAKNESSES = List.of(
            "sybils",
            "level",
            "stars",
            "windows",
            "believed",
            "silence",
            "narrow",
            "authors",
            "outcry",
            "reading",
            "refit",
            "invented");

    private final Words words;

    public MethodWords(Words words) {
        this.words = words;
    }

    /** A step of the method. */
    public record Part(String name, String title, String text) {}

    /** In the order of the work. */
    public List<Part> parts() {
        return PARTS.stream()
                .map(name ->
                        new Part(name, words.of("method.part.title." + name), words.of("method.part.text." + name)))
                .toList();
    }

    /** The worst first. */
    public List<String> weaknesses() {
        return WEAKNESSES.stream().map(name -> words.of("method.weak." + name)).toList();
    }

    public String indicator(Indicator indicator) {
        return words.of("indicator." + indicator);
    }
}
