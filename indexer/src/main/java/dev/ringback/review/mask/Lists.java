package dev.ringback.review.mask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words that stand beside the code; a line that begins with # is a remark. */
final class Lists {
    private Lists() {}

    static List<String> lines(String name) {
        try (InputStream list = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The list \"" + name + "\" in the program cannot be read", fault);
        }
    }

    static List<String> words(String line) {
        return List.of(line.strip().split(" +", -1));
    }
}
