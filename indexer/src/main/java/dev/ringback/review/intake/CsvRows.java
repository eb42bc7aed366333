package dev.ringback.review.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Comma-separated values with a header (https://www.rfc-editor.org/rfc/rfc4180); a file whose header has no comma may have
 * semicolons or tabs. A row of more than 1 MiB, or with a quotation mark that is never closed, is broken, and the next
 * line is tried.
 */
public final class CsvRows implements LineReader {
    private static final char QUOTE = '"';

    /** After so many open quotation marks the rest of the file is not looked through again and again. */
    private static final int MOST_UNCLOSED = 100;

    private final Lines lines;
    private final Deque<Lines.Line> waiting = new ArrayDeque<>();
    private final List<String> header;
    private final char separator;
    private int unclosed;

    /**
     * @throws IntakeFault when there is no header, or it names a column twice
     */
    public CsvRows(InputStream stream, ColumnNames names) throws IOException {
        this.lines = new Lines(stream);
        Lines.Line first = firstLine();
        this.separator = separator(first.text());
        List<String> theirs = fields(first.text());
        this.header = theirs.stream().map(String::strip).map(names::of).toList();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new IntakeFault("The header has the column \"" + name + "\" twice; accepted: each column once.");
            }
        }
    }

    /** The names in the header, ours where they are mapped. */
    public List<String> header() {
        return header;
    }

    private Lines.Line firstLine() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()
                && line.get().fault().isEmpty()
                && line.get().text().isBlank()) {
            line = lines.next();
        }
        Lines.Line first = line.orElseThrow(
                () -> new IntakeFault("The file is empty; accepted: a line with the names of the columns, and rows."));
        if (!first.fault().isEmpty()) {
            throw new IntakeFault("The line with the names of the columns cannot be read: " + first.fault() + ".");
        }
        return first;
    }

    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<String> fields(String text) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException fault) {
            throw new IntakeFault(
                    "The line with the names of the columns is not CSV; accepted: names with commas between.", fault);
        }
    }

    @Override
    public Optional<Unread> next() throws IOException {
        Optional<Lines.Line> next = line();
        while (next.isPresent()
                && next.get().fault().isEmpty()
                && next.get().text().isBlank()) {
            next = line();
        }
        return next.isEmpty() ? Optional.empty() : Optional.of(unread(next.get()));
    }

    private Optional<Lines.Line> line() throws IOException {
        return waiting.isEmpty() ? lines.next() : Optional.of(waiting.poll());
    }

    private Unread unread(Lines.Line first) throws IOException {
        if (!first.fault().isEmpty()) {
            return () -> new IntakeLine.Broken(first.number(), first.fault());
        }
        if (!isOpenAfter(first.text(), false)) {
            return () -> row(first.number(), first.text());
        }
        return quoted(first);
    }

    /** A row goes on over the lines until its quotation mark is closed. */
    private Unread quoted(Lines.Line first) throws IOException {
        List<Lines.Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean isOpen = true;
        while (isOpen && text.length() <= Lines.MOST_BYTES) {
            Optional<Lines.Line> next = line();
            next.ifPresent(more::add);
            if (next.isEmpty() || !next.get().fault().isEmpty()) {
                break;
            }
            text.append('\n').append(next.get().text());
            isOpen = isOpenAfter(next.get().text(), true);
        }
        if (!isOpen && text.length() <= Lines.MOST_BYTES) {
            String whole = text.toString();
            return () -> row(first.number(), whole);
        }
        return notClosed(first, more);
    }

    private Unread notClosed(Lines.Line first, List<Lines.Line> more) {
        unclosed++;
        if (unclosed <= MOST_UNCLOSED) {
            for (int i = more.size() - 1; i >= 0; i--) {
                waiting.push(more.get(i));
            }
        }
        return () -> new IntakeLine.Broken(
                first.number(),
                "a quotation mark is not closed within 1 MiB; accepted: a quoted field with two for each inside it");
    }

    /** A quotation mark opens a field only at its beginning. */
    private boolean isOpenAfter(String line, boolean wasOpen) {
        boolean isOpen = wasOpen;
        boolean begins = !wasOpen;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (isOpen && each == QUOTE) {
                boolean isDoubled = i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
                i += isDoubled ? 1 : 0;
                isOpen = isDoubled;
                begins = false;
            } else if (!isOpen) {
                isOpen = begins && each == QUOTE;
                begins = each == separator;
            }
        }
        return isOpen;
    }

    private IntakeLine row(long number, String text) {
        List<String> fields;
        try {
            fields = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException fault) {
            return new IntakeLine.Broken(
                    number, "this row is not CSV; accepted: a field with quotation marks in it is quoted as a whole");
        }
        if (fields.size() != header.size()) {
            return new IntakeLine.Broken(
                    number,
                    "this row has " + fields.size() + " fields; accepted: " + header.size() + ", as the header");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return new IntakeLine.Row(number, values);
    }
}
