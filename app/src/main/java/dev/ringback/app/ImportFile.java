package dev.ringback.app;

import dev.ringback.indexer.ReviewFile;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file of an import. */
final class ImportFile {
    private ImportFile() {}

    /** @throws StartFault when it cannot be opened */
    static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new StartFault("\"" + file + "\" is a folder; accepted: a file of reviews.");
        }
        try {
            return ReviewFile.open(file);
        } catch (IOException fault) {
            throw new StartFault(unreadable(file, fault), fault);
        }
    }

    static String unreadable(Path file, IOException fault) {
        return "The file \"" + file + "\" cannot be read: "
                + switch (fault) {
                    case NoSuchFileException none -> "there is no such file.";
                    case AccessDeniedException denied -> "access is denied; give this user access.";
                    default -> Stranger.visible(String.valueOf(fault.getMessage())) + ".";
                };
    }
}
