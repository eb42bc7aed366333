package dev.ringback.extract.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that this package reads by: columns apart by tabs, lines that begin with # are notes. */
final class Rows {
    private Rows() {}

    /** Ends the start where a list is not as it should be. */
    static List<List<String>> of(String name, int columns) {
        List<List<String>> rows = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        rows.stream().filter(row -> row.size() != columns).findFirst().ifPresent(row -> {
            throw new IllegalStateException(name + " has the line " + row + "; each line has " + columns + " columns");
        });
        return rows;
    }

    private static String text(String name) {
        try (InputStream bytes = Rows.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the list " + name + " is missing in this build");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("the list " + name + " cannot be read", fault);
        }
    }
}
