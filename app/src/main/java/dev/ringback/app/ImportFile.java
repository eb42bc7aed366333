package dev.ringback.app;

import dev.ringback.store.StartFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The file of an import, of any length; one packed with gzip is known by its first bytes. */
final class ImportFile {
    private static final int GZIP = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private ImportFile() {}

    /** @throws StartFault when it cannot be opened */
    static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new StartFault("\"" + file + "\" is a folder; accepted: a file of reviews.");
        }
        try {
            InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            stream.mark(2);
            int mark = stream.read() << 8 | stream.read();
            stream.reset();
            return mark == GZIP ? new GZIPInputStream(stream, BUFFER) : stream;
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
