package dev.ringback.store.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's own log: this run's and the one before, so that it cannot grow from run to run. */
record ServerLog(Path file) {
    /** Enough for the lines of one start. */
    private static final int READ_BYTES = 64 * 1024;

    void beginNew() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long sizeBytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The text after the given place, at most its last 64 KiB. */
    String since(long offset) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(offset, reader.length() - READ_BYTES);
            byte[] bytes = new byte[(int) (reader.length() - from)];
            reader.seek(from);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The line that says why a server ended: the last fatal one, else simply the last. */
    static String lastWord(String text) {
        return text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((earlier, last) -> last)
                .or(() -> text.strip().lines().reduce((earlier, last) -> last))
                .orElse("its log is empty");
    }
}
