package dev.ringback.sources;

import dev.ringback.form.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a data folder: which there are, and their bytes. */
final class FolderFiles {
    /** 70 times the longest real file of a provider and 60 times that of the incidents; more is a mistake. */
    private static final int MAX_YAML_BYTES = 1 << 20;

    private static final int MAX_LINES_BYTES = 16 << 20;

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    /** A file whose bytes cannot be had; the message says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The paths below the folder that have the name of a data file, sorted, whatever they are.
     *
     * @throws FolderFault when the folder is not there, not readable, or has no provider in it
     */
    List<String> paths() {
        if (!Files.isDirectory(folder.resolve("providers"))) {
            throw new FolderFault("The data folder \"" + folder + "\" has no folder \"providers\" in it; "
                    + "give a folder with one YAML file for each provider in providers/.");
        }
        List<String> paths = Stream.concat(list(folder), list(folder.resolve("providers")))
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .filter(path -> FileKind.of(path).isPresent())
                .sorted()
                .toList();
        if (paths.stream().noneMatch(path -> FileKind.of(path).orElseThrow() == FileKind.PROVIDER)) {
            throw new FolderFault(
                    "The data folder \"" + folder + "\" has no provider in it, and an empty catalogue is never "
                            + "loaded; give a folder with one YAML file for each provider in providers/.");
        }
        return paths;
    }

    private Stream<Path> list(Path below) {
        try (Stream<Path> paths = Files.list(below)) {
            return paths.toList().stream();
        } catch (IOException fault) {
            throw new FolderFault(
                    "The data folder \"" + folder + "\" cannot be read: " + reason(fault) + "; give this user access.",
                    fault);
        }
    }

    /** The digest of each file by path; an empty one where the file cannot be read, which equals no other. */
    TreeMap<String, String> digests() {
        TreeMap<String, String> digests = new TreeMap<>();
        for (String path : paths()) {
            digests.put(path, digest(path).orElse(""));
        }
        return digests;
    }

    private Optional<String> digest(String path) {
        try {
            return Optional.of(CatalogueReader.digest(bytes(path)));
        } catch (Unreadable fault) {
            return Optional.empty();
        }
    }

    byte[] bytes(String path) throws Unreadable {
        Path file = folder.resolve(path);
        if (Files.isDirectory(file)) {
            throw new Unreadable("this is a folder; accepted: a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(
                    Files.isSymbolicLink(file) ? "this is a link that leads to no file" : "this is not a plain file");
        }
        int most = path.endsWith(".jsonl") ? MAX_LINES_BYTES : MAX_YAML_BYTES;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Unreadable("the file is larger than " + (most >> 20) + " MB, the most that is accepted");
            }
            return bytes;
        } catch (IOException fault) {
            throw new Unreadable("the file cannot be read: " + reason(fault) + "; give this user access");
        }
    }

    private static String reason(IOException fault) {
        return fault instanceof AccessDeniedException ? "access is denied" : String.valueOf(fault.getMessage());
    }
}
