package dev.ringback.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The lines of a text, one at a time and none longer than the reader of passages takes. */
final class PassageLines {
    /** A paragraph of a page stays below 5,000; what is longer is no passage. */
    static final int MOST_CHARACTERS = 20_000;

    private final BufferedReader reader;
    private int number;
    private boolean cut;
    private boolean afterReturn;

    PassageLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** Empty at the end. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        int read = first();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n' && read != '\r'; read = reader.read()) {
            if (line.length() < MOST_CHARACTERS) {
                line.append((char) read);
            } else {
                cut = true;
            }
        }
        afterReturn = read == '\r';
        number++;
        return Optional.of(number == 1 && line.indexOf("\uFEFF") == 0 ? line.substring(1) : line.toString());
    }

    /** The line feed after a carriage return belongs to the line before. */
    private int first() throws IOException {
        int read = reader.read();
        return afterReturn && read == '\n' ? reader.read() : read;
    }

    /** Of the line just read, from 1. */
    int number() {
        return number;
    }

    /** Whether the line just read was longer. */
    boolean isCut() {
        return cut;
    }
}
