package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The lines of a text, one at a time and none longer than its reader takes. */
final class PassageLines {
    static final int MOST_CHARACTERS = PageFacts.MOST_LINE;

    /** With it each of the two byte orders of UTF-16 begins. */
    private static final Set<Integer> UTF_16_MARKS = Set.of(0xfeff, 0xfffe);

    private final BufferedReader reader;
    private int number;
    private boolean cut;
    private boolean afterReturn;

    PassageLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** In UTF-8, or in UTF-16 where it begins with that mark, as some programs save text. */
    static PassageLines of(InputStream content) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content);
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        bytes.reset();
        Charset encoding = UTF_16_MARKS.contains(mark) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new PassageLines(new BufferedReader(new InputStreamReader(bytes, encoding)));
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
