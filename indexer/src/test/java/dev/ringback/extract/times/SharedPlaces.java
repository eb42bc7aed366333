package dev.ringback.extract.times;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts and corpora that lie beside a checkout and are read where they are, never copied in. */
final class SharedPlaces {
    private SharedPlaces() {}

    static Optional<Path> file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
