package dev.ringback.extract.schema;

import java.util.ArrayList;
import java.util.List;

/** Tells the values apart that stand one after the other in a text, by their brackets. */
final class JsonSplit {
    private final String text;
    private final List<String> parts = new ArrayList<>();
    private int at;
    private int depth;
    private int from;

    private JsonSplit(String text) {
        this.text = text;
    }

    /** The objects and arrays in it, each from its first bracket to its last; the last may lack its end. */
    static List<String> of(String text) {
        JsonSplit split = new JsonSplit(text);
        while (split.at < text.length()) {
            split.step();
        }
        if (split.depth > 0) {
            split.parts.add(text.substring(split.from));
        }
        return split.parts;
    }

    private void step() {
        switch (text.charAt(at)) {
            case '"' -> skipString();
            case '/' -> skipComment();
            case '{', '[' -> open();
            case '}', ']' -> close();
            default -> {}
        }
        at++;
    }

    private void open() {
        if (depth++ == 0) {
            from = at;
        }
    }

    private void close() {
        if (depth > 0 && --depth == 0) {
            parts.add(text.substring(from, at + 1));
        }
    }

    /** To the quote that ends it. */
    private void skipString() {
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
    }

    private void skipComment() {
        if (text.startsWith("/*", at)) {
            skipTo("*/", 1);
        } else if (text.startsWith("//", at)) {
            skipTo("\n", 0);
        }
    }

    private void skipTo(String end, int more) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + more;
    }
}
