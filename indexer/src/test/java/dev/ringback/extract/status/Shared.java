package dev.ringback.extract.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies beside a checkout and is read where it is, never copied in. */
final class Shared {
    private Shared() {}

    static Optional<Path> file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
