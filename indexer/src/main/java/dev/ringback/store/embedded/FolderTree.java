package dev.ringback.store.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Whole folders: made beside their place and moved into it, so that a kill in the middle leaves no half one there. */
final class FolderTree {
    private FolderTree() {}

    /** Where to build a folder before {@link #putInPlace}; what a killed run left there is deleted. */
    static Path beside(Path folder) throws IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        delete(half);
        return half;
    }

    static void putInPlace(Path half, Path folder) throws IOException {
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    static void deleteOthers(Path parent, String glob, Path kept) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, glob)) {
            for (Path folder : folders) {
                if (!folder.equals(kept)) {
                    delete(folder);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
            if (fault != null) {
                throw fault;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
