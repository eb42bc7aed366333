package dev.ringback.review.aspect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which classes of words were seen where in a text, and how far its words are from each other. */
final class Sightings {
    /** A comma parts as much as two words. */
    private static final int COMMA = 2;

    /** Who writes without full stops goes on to another matter after so many words. */
    private static final int NEAR = 12;

    private final Wording text;
    private final Lexicon lexicon;
    private final BitSet seen = new BitSet();

    /** A bit for each class at each word. */
    private final long[] bits;

    private final int width;
    private final int[] offsets;
    private final int[] before;
    private final int[] after;
    private final int[] clauses;
    private int[] types = new int[256];
    private int[] ends = new int[256];
    private int size;

    private Sightings(Wording text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        width = (lexicon.types() + Long.SIZE - 1) / Long.SIZE;
        bits = new long[text.size() * width];
        offsets = new int[text.size() + 1];
        before = new int[text.size()];
        after = new int[text.size()];
        clauses = new int[text.size()];
    }

    static Sightings of(Wording text, Lexicon lexicon) {
        Sightings sightings = new Sightings(text, lexicon);
        for (int i = 0; i < text.size(); i++) {
            sightings.look(i);
        }
        sightings.weigh();
        return sightings;
    }

    private void look(int at) {
        lexicon.terms().each(text, at, (classes, end) -> add(classes, at, end));
        if (Character.isDigit(text.word(at).charAt(0))) {
            add(lexicon.numbers(), at, at + 1);
        }
        offsets[at + 1] = size;
    }

    private void add(List<Integer> classes, int at, int end) {
        for (int type : classes) {
            if (size == types.length) {
                types = Arrays.copyOf(types, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            types[size] = type;
            ends[size] = end;
            size++;
            seen.set(type);
            bits[at * width + type / Long.SIZE] |= 1L << type;
        }
    }

    private void weigh() {
        int weight = 0;
        int clause = 0;
        for (int i = 0; i < text.size(); i++) {
            byte parted = text.breakBefore(i);
            weight += parted == Wording.COMMA ? COMMA : 0;
            clause += parted == Wording.SENTENCE || isAt(i, lexicon.contrast()) ? 1 : 0;
            clauses[i] = clause;
            before[i] = weight;
            weight += isAt(i, lexicon.filler()) ? 0 : 1;
            after[i] = weight;
        }
    }

    boolean isAt(int at, int type) {
        return (bits[at * width + type / Long.SIZE] & 1L << type) != 0;
    }

    /** Whether the text has such a word anywhere. */
    boolean has(int type) {
        return seen.get(type);
    }

    /** Whether such a word stands among these, or near them in the same sentence. */
    boolean isNear(int from, int to, int type) {
        return has(type) && (isIn(from, to, type) || isBefore(from, type) || isAfter(to, type));
    }

    private boolean isIn(int from, int to, int type) {
        for (int at = from; at < to; at++) {
            if (isAt(at, type)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBefore(int from, int type) {
        for (int at = from - 1; at >= Math.max(0, from - NEAR) && isJoined(at + 1); at--) {
            if (isAt(at, type)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAfter(int to, int type) {
        for (int at = to; at < Math.min(text.size(), to + NEAR) && isJoined(at); at++) {
            if (isAt(at, type)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int at) {
        return text.breakBefore(at) != Wording.SENTENCE;
    }

    /** The first of those that begin at this word. */
    int from(int at) {
        return offsets[at];
    }

    /** After the last of those that begin at this word. */
    int to(int at) {
        return offsets[at + 1];
    }

    int type(int sighting) {
        return types[sighting];
    }

    int end(int sighting) {
        return ends[sighting];
    }

    /** How many words that count stand before this one and after what ended there. */
    int between(int end, int at) {
        return before[at] - after[end - 1];
    }

    boolean isSameClause(int one, int other) {
        return clauses[one] == clauses[other];
    }
}
