package dev.ringback.extract.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts that lie beside a checkout and are read where they are, never copied in. */
final class SharedFacts {
    private SharedFacts() {}

    static Optional<Path> file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("facts").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
