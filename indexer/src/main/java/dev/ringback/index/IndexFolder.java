package dev.ringback.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the index on disk. Each writer has a number and commits into {@code generation-<number>}; the index is
 * the highest of them that has a commit and can be read. So a kill at any moment leaves the old or the new, whole, and a
 * writer that goes on after a later one has begun writes where nobody looks. Thread-safe.
 */
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String PREFIX = "generation-";
    private static final String NAME = PREFIX + "\\d{1,18}";

    /** Each try that fails rules a commit out or follows a writer that was faster; nobody commits so often for long. */
    private static final int TRIES = 100;

    private final Path folder;
    private volatile Set<Stamp> refused = Set.of();

    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The newest generation that is whole and of this version; empty where there is none. What is not is named in the log. */
    public Optional<Generation> openNewest() {
        Set<Stamp> bad = new HashSet<>();
        Optional<Generation> opened = Optional.empty();
        for (int tries = 0; tries < TRIES && opened.isEmpty(); tries++) {
            Optional<Stamp> newest = newest(bad);
            if (newest.isEmpty()) {
                break;
            }
            opened = open(newest.get(), bad);
        }
        refused = Set.copyOf(bad);
        return opened;
    }

    private Optional<Generation> open(Stamp stamp, Set<Stamp> bad) {
        try (Directory directory = FSDirectory.open(path(stamp.number()))) {
            return Optional.of(Generation.open(directory, stamp.number()));
        } catch (IOException | RuntimeException damaged) {
            if (stampOf(stamp.number()).equals(Optional.of(stamp))) {
                bad.add(stamp);
                LOG.warn(
                        "The index {} cannot be read; an older one is used, or it is built anew: {}",
                        path(stamp.number()),
                        damaged.toString());
            }
            return Optional.empty();
        }
    }

    /**
     * Whether {@link #openNewest} would give a later one than this. Looks at names alone, so it can be asked each second;
     * what could not be read the last time counts only once something is committed to it.
     */
    public boolean hasNewer(Generation generation) {
        return newest(refused)
                .filter(stamp -> stamp.compareTo(generation.stamp()) > 0)
                .isPresent();
    }

    private Optional<Stamp> newest(Set<Stamp> without) {
        return numbers()
                .boxed()
                .flatMap(number -> stampOf(number).stream())
                .filter(stamp -> !without.contains(stamp))
                .max(Comparator.naturalOrder());
    }

    /** Empty where nothing is committed yet. */
    private Optional<Stamp> stampOf(long number) {
        try (Stream<Path> files = Files.list(path(number))) {
            String[] names = files.map(file -> file.getFileName().toString()).toArray(String[]::new);
            long commit = SegmentInfos.getLastCommitGeneration(names);
            return commit < 0 ? Optional.empty() : Optional.of(new Stamp(number, commit));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /** A number above all that are there, for a writer that holds the folder alone. */
    public long nextNumber() {
        return numbers().max().orElse(0) + 1;
    }

    Path path(long number) {
        return folder.resolve(PREFIX + number);
    }

    private LongStream numbers() {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Long> numbers = paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(NAME))
                    .map(name -> Long.valueOf(name.substring(PREFIX.length())))
                    .filter(number -> Files.isDirectory(path(number)))
                    .toList();
            return numbers.stream().mapToLong(Long::longValue);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return LongStream.empty();
        } catch (IOException | UncheckedIOException fault) {
            throw new IndexFault("The index folder \"" + folder + "\" cannot be read: " + fault.getMessage(), fault);
        }
    }

    /** What earlier writers left; never what a later one has begun. */
    void removeBelow(long number) {
        numbers().filter(other -> other < number).forEach(this::remove);
    }

    /** Where an open file cannot be deleted (Windows), what is left goes with a later commit. */
    void remove(long number) {
        try (Stream<Path> paths = Files.walk(path(number))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is gone already", gone.getFile());
        } catch (IOException | UncheckedIOException fault) {
            LOG.warn("The old index {} cannot be deleted yet: {}", path(number), fault.toString());
        }
    }
}
