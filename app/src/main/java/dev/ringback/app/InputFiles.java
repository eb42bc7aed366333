package dev.ringback.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The files named on a command line, one after the other and one at a time in memory. A file packed with gzip is known by
 * its first bytes; "-", or no name at all, is standard input. What cannot be read is one line, and the others are read.
 */
final class InputFiles {
    static final String STDIN = "-";

    /** The largest of known status feeds has 4 MB; it keeps what a packed file can become in bounds. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int GZIP = 0x1f8b;

    private final List<String> names;
    private final InputStream standardInput;
    private final PrintWriter err;
    private boolean faulty;

    /** What is done with each. */
    interface Use {
        /** @return whether to go on: false where nobody reads what is printed any more */
        boolean with(String name, InputStream content) throws IOException;
    }

    InputFiles(List<String> names, InputStream standardInput, PrintWriter err) {
        this.names = names.isEmpty() ? List.of(STDIN) : List.copyOf(names);
        this.standardInput = standardInput;
        this.err = err;
    }

    void each(Use use) {
        for (String name : names) {
            try {
                if (!open(name, use)) {
                    return;
                }
            } catch (NoSuchFileException fault) {
                complain(name, "there is no such file");
            } catch (IOException | IllegalArgumentException fault) {
                complain(name, "cannot be read: " + fault.getMessage());
            }
        }
    }

    private boolean open(String name, Use use) throws IOException {
        if (name.equals(STDIN)) {
            return use.with(name, unpacked(standardInput));
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            complain(name, "is a folder; name the files in it, like " + name.replaceAll("/$", "") + "/*");
            return true;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return use.with(name, unpacked(stream));
        }
    }

    /** All of it. */
    static byte[] whole(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
        return bytes;
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(2);
        int mark = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return mark == GZIP ? new GZIPInputStream(buffered) : buffered;
    }

    /** One line about one file; the exit code will tell. */
    void complain(String name, String what) {
        faulty = true;
        note(name, what);
    }

    /** One line about one file that was read all the same. */
    void note(String name, String what) {
        err.println(Stranger.visible(name + ": " + what));
    }

    int exitCode() {
        return faulty ? ExitCode.FOUND_FAULTS : ExitCode.OK;
    }
}
