package dev.ringback.indexer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of reviews of any length, to be read from its beginning; one packed with gzip is known by its first bytes. */
public final class ReviewFile {
    /** https://www.rfc-editor.org/rfc/rfc1952#page-6 */
    private static final int GZIP = 0x1f8b;

    private static final int BUFFER = 1 << 16;

    private ReviewFile() {}

    /** @throws IOException when it cannot be opened */
    public static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            stream.mark(2);
            int mark = stream.read() << 8 | stream.read();
            stream.reset();
            return mark == GZIP ? new GZIPInputStream(stream, BUFFER) : stream;
        } catch (IOException fault) {
            stream.close();
            throw fault;
        }
    }
}
