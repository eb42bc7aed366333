package dev.ringback.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of this checkout, and the facts it was made from where they lie beside it. */
public final class RealData {
    private RealData() {}

    /** The folder {@code data} of this checkout. */
    public static Path folder() {
        return above().map(folder -> folder.resolve("data"))
                .filter(data -> Files.isDirectory(data.resolve("schema")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no folder data above the working folder"));
    }

    static Optional<Path> facts() {
        return above().map(folder -> folder.resolveSibling("shared").resolve("facts"))
                .filter(facts -> Files.isDirectory(facts.resolve("providers")))
                .findFirst();
    }

    private static Stream<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent);
    }
}
