package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the index on disk. A generation is built aside in {@code generation-N}, then the file {@code current}
 * is switched to it in one move, so that a kill at any moment leaves the old one or the new one, whole. One writer at a
 * time; the lock on the state folder sees to that.
 */
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String PREFIX = "generation-";
    private static final String POINTER = "current";

    private final Path folder;

    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The current generation; empty where there is none, or it is damaged or of another version. */
    public Optional<Generation> open() {
        try {
            return open(current());
        } catch (NoSuchFileException none) {
            LOG.debug("There is no index in {} yet", folder);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The index in {} cannot be read and is built anew: {}", folder, damaged.toString());
        }
        return Optional.empty();
    }

    private Optional<Generation> open(Path current) throws IOException {
        Generation generation = opened(FSDirectory.open(current));
        if (generation.isOfThisVersion()) {
            return Optional.of(generation);
        }
        generation.close();
        LOG.warn("The index {} is of another version and is built anew", current);
        return Optional.empty();
    }

    /** What the pointer names, if it is a generation of this folder: nothing else is followed. */
    private Path current() throws IOException {
        String name = Files.readString(folder.resolve(POINTER), StandardCharsets.UTF_8)
                .strip();
        if (!name.matches(PREFIX + "\\d{1,18}") || !Files.isDirectory(folder.resolve(name))) {
            throw new IOException("the file \"" + POINTER + "\" names no generation that is there");
        }
        return folder.resolve(name);
    }

    /** Builds a new generation from nothing, switches to it and opens it. */
    public Generation build(List<CatalogueRow> rows, String recordState) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(PREFIX + (lastNumber() + 1));
            Directory directory = FSDirectory.open(next);
            IndexWriting.write(directory, rows, recordState);
            Generation generation = opened(directory);
            switchTo(next);
            removeAllBut(next);
            return generation;
        } catch (IOException fault) {
            throw new IndexFault("The index cannot be built in \"" + folder + "\": " + fault.getMessage(), fault);
        }
    }

    private static Generation opened(Directory directory) throws IOException {
        try {
            return Generation.open(directory);
        } catch (IOException | RuntimeException fault) {
            directory.close();
            throw fault;
        }
    }

    private void switchTo(Path next) throws IOException {
        Path pointer = folder.resolve(POINTER);
        Path aside = folder.resolve("current.new");
        Files.writeString(aside, next.getFileName() + "\n", StandardCharsets.UTF_8);
        try {
            Files.move(aside, pointer, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(aside, pointer, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long lastNumber() throws IOException {
        return generations().stream()
                .map(path -> path.getFileName().toString().substring(PREFIX.length()))
                .filter(number -> number.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private void removeAllBut(Path kept) throws IOException {
        for (Path generation : generations()) {
            if (!generation.equals(kept)) {
                delete(generation);
            }
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    /** Where an open file cannot be deleted (Windows), what is left goes with the next build. */
    private static void delete(Path generation) {
        try (Stream<Path> paths = Files.walk(generation)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException fault) {
            LOG.warn("The old index {} cannot be deleted yet: {}", generation, fault.toString());
        }
    }
}
