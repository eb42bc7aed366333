package dev.ringback.review.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Plain text: each line is the text of a row that says no more. Blank lines are no rows. */
public final class PlainLines implements LineReader {
    private final Lines lines;

    public PlainLines(InputStream stream) {
        this.lines = new Lines(stream);
    }

    @Override
    public Optional<Unread> next() throws IOException {
        return lines.nextWritten().map(line -> () -> read(line));
    }

    private static IntakeLine read(Lines.Line line) {
        return line.fault().isEmpty()
                ? new IntakeLine.Row(line.number(), Map.of("text", line.text()))
                : new IntakeLine.Broken(line.number(), line.fault());
    }
}
