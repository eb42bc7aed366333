package dev.ringback.extract.passage;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.passage.Passage.Link;
import dev.ringback.extract.passage.Passage.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text as it grows, on one line, with its links and how much of it is marked. */
final class TextRun {
    /** Longer than any address of a page that can be followed. */
    private static final int MOST_HREF = 2_048;

    private static final List<Mark> MARKS = List.of(Mark.values());

    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    /** By the number of the mark. */
    private final int[] marked = new int[MARKS.size()];

    private int weight;
    private int bold;
    private int segment;
    /** Of what is not bold. */
    private int weightOfSegment;

    private boolean edge;

    void add(String chunk, Around around) {
        String inner = Words.open(chunk);
        if (inner.isEmpty()) {
            return;
        }
        if (edge && isGlued(inner.charAt(0))) {
            text.append(' ');
        }
        edge = false;
        append(text.isEmpty() || last() == ' ' ? inner.stripLeading() : inner, around);
    }

    private void append(String chunk, Around around) {
        text.append(chunk);
        int added = 0;
        for (int i = 0; i < chunk.length(); i++) {
            added += chunk.charAt(i) == ' ' ? 0 : 1;
        }
        weight += added;
        for (Mark mark : around.marks()) {
            marked[mark.ordinal()] += added;
        }
        if (around.bold()) {
            bold += added;
            weightOfSegment -= added;
        }
        weightOfSegment += added;
    }

    /** One element ended and the next begins: they are apart on the screen where their words would not go together. */
    void edge() {
        edge = true;
    }

    private boolean isGlued(char next) {
        if (text.isEmpty()) {
            return false;
        }
        return Character.isLetter(last()) && (Character.isDigit(next) || next == '+' || next == '(')
                || Character.isLowerCase(last()) && Character.isUpperCase(next)
                || last() == '.' && Character.isUpperCase(next)
                || last() == ':' && next != ' ';
    }

    /** A new line within one passage. */
    void separate() {
        strip();
        if (text.length() <= segment) {
            return;
        }
        boolean label = weightOfSegment == 0 && !hasDigit(text.substring(segment));
        boolean closed = ".,:;!?|–-(".indexOf(last()) >= 0;
        text.append(closed ? " " : label ? ": " : ", ");
        segment = text.length();
        weightOfSegment = 0;
        edge = false;
    }

    /** Takes off what separates it from nothing. */
    void close() {
        strip();
        while (text.length() > 0 && text.length() <= segment && (last() == ',' || last() == ' ')) {
            text.setLength(text.length() - 1);
        }
        strip();
    }

    private void strip() {
        while (!text.isEmpty() && last() == ' ' && text.length() > segment) {
            text.setLength(text.length() - 1);
        }
    }

    void link(int from, String href) {
        String address = href.strip();
        boolean goes =
                !address.isEmpty() && !address.startsWith("#") && !address.regionMatches(true, 0, "javascript:", 0, 11);
        if (goes && address.length() <= MOST_HREF) {
            links.add(new Link(Math.min(from, text.length()), text.length(), address));
        }
    }

    /** As the next cell of a row. */
    void addCell(TextRun cell, boolean first) {
        if (!first) {
            text.append(" | ");
        }
        int at = text.length();
        text.append(cell.text);
        cell.links.forEach(link -> links.add(new Link(at + link.from(), at + link.to(), link.href())));
        weight += cell.weight;
        bold += cell.bold;
        for (int i = 0; i < marked.length; i++) {
            marked[i] += cell.marked[i];
        }
    }

    /** Links as far as the text goes. */
    List<Link> links(int from, int to) {
        if (links.isEmpty()) {
            return List.of();
        }
        return links.stream()
                .filter(link -> link.from() < to && link.to() >= from || link.from() == link.to() && link.to() == to)
                .map(link -> new Link(clamped(link.from(), from, to), clamped(link.to(), from, to), link.href()))
                .toList();
    }

    private static int clamped(int at, int from, int to) {
        return Math.clamp(at, from, to) - from;
    }

    /** What most of it is. */
    Set<Mark> marks() {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : MARKS) {
            int part = marked[mark.ordinal()];
            if (part > 0 && 2 * part >= weight) {
                marks.add(mark);
            }
        }
        return marks;
    }

    boolean isBold() {
        return bold > 0 && bold == weight;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    int length() {
        return text.length();
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is as new. */
    boolean isUntouched() {
        return text.isEmpty() && links.isEmpty() && weight == 0 && weightOfSegment == 0 && segment == 0 && !edge;
    }

    String text() {
        return text.toString();
    }
}
