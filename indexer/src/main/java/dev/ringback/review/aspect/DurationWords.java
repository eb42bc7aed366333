package dev.ringback.review.aspect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of one language for how long something took: a file of {@code data/durations}. Thread-safe. */
final class DurationWords {
    private static final DurationWords ENGLISH = new DurationWords("en");
    private static final Map<String, DurationWords> OTHERS =
            Map.of("es", new DurationWords("es"), "fr", new DurationWords("fr"));

    /** A word that ends in * is looked up by as many of its letters. */
    private static final int STEM = 4;

    /** What a phrase is for; the head of each file says more. */
    enum Kind {
        UNIT,
        DAY,
        NUMBER,
        ORDINAL,
        HALF,
        LENGTH,
        LOOSE,
        NEXT,
        NONE,
        ABOUT,
        BETWEEN,
        OR,
        AND,
        RATE,
        BOUND,
        OLD,
        WITHIN,
        FOR,
        SINCE,
        PROMISE,
        REQUEST,
        REAL,
        UNTIL,
        NOT,
        CONTRAST,
        REGARDING,
        PLAIN,
        WAIT,
        WAITING,
        ANSWER,
        FIX,
        OUTAGE,
        MONEY,
        USE,
        HOLD;

        /** Whether it is looked for at the places where it may stand beside an amount, or in it, and nowhere else. */
        boolean isOfPlace() {
            return compareTo(PROMISE) < 0;
        }

        long bit() {
            return 1L << ordinal();
        }
    }

    /**
     * One meaning of a phrase.
     *
     * @param value seconds of a unit or length, what a number counts, the weight of the others
     */
    record Meaning(Kind kind, double value) {}

    /** One meaning where it stands, up to the word before the last. */
    record Match(Kind kind, double value, int to) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final Map<String, List<Stem>> stems = new HashMap<>();
        final List<Meaning> meanings = new ArrayList<>(1);
    }

    private record Stem(String start, Node node) {}

    private final Node root = new Node();

    /** By the first word of phrases; that of a stem with its *. */
    private final Map<String, Long> firsts = new HashMap<>();

    private DurationWords(String language) {
        WordFile.lines("durations/" + language + ".tsv").forEach(this::addLine);
    }

    /** Of a BCP 47 tag; English, with its Hindi, where there are none for it. */
    static DurationWords of(Optional<String> language) {
        return language.map(tag -> OTHERS.get(primary(tag))).orElse(ENGLISH);
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private void addLine(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalStateException("\"" + line + "\" is not of three fields");
        }
        Kind kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
        Meaning meaning = new Meaning(kind, value(fields[1]));
        for (String phrase : fields[2].split(" \\| ", -1)) {
            add(phrase.strip(), meaning);
            if (phrase.contains("'")) {
                add(phrase.strip().replace("'", ""), meaning);
            }
        }
    }

    private static double value(String field) {
        if (field.equals("-")) {
            return 0;
        }
        return field.startsWith("P") ? Duration.parse(field).toSeconds() : Double.parseDouble(field);
    }

    private void add(String phrase, Meaning meaning) {
        SplitText words = SplitText.of(phrase);
        boolean isFirstStem = words.word(1).equals("*") && words.isGlued(1);
        firsts.merge(words.word(0) + (isFirstStem ? "*" : ""), meaning.kind().bit(), (one, other) -> one | other);
        Node node = root;
        for (int i = 0; i < words.count(); i++) {
            boolean isStem = words.word(i + 1).equals("*") && words.isGlued(i + 1);
            node = isStem ? stem(node, words.word(i)) : node.next.computeIfAbsent(words.word(i), word -> new Node());
            i += isStem ? 1 : 0;
        }
        node.meanings.add(meaning);
    }

    private static Node stem(Node node, String start) {
        List<Stem> same = node.stems.computeIfAbsent(start.substring(0, STEM), key -> new ArrayList<>());
        for (Stem each : same) {
            if (each.start().equals(start)) {
                return each.node();
            }
        }
        Stem stem = new Stem(start, new Node());
        same.add(stem);
        return stem.node();
    }

    /** A text whose words are looked up once. */
    DurationText read(SplitText text) {
        long[] kinds = new long[text.count()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kinds(text.word(i));
        }
        return new DurationText(text, this, kinds);
    }

    /** A bit for each kind of which a phrase begins so. */
    private long kinds(String word) {
        long kinds = firsts.getOrDefault(word, 0L);
        if (word.length() >= STEM) {
            for (Stem stem : root.stems.getOrDefault(word.substring(0, STEM), List.of())) {
                kinds |= word.startsWith(stem.start()) ? firsts.getOrDefault(stem.start() + "*", 0L) : 0;
            }
        }
        return kinds;
    }

    /** Shows all phrases that begin there. */
    void walk(SplitText text, int at, Seen seen) {
        walk(root, text, at, seen);
    }

    private static void walk(Node node, SplitText text, int at, Seen seen) {
        String word = text.word(at);
        if (word.isEmpty()) {
            return;
        }
        step(node.next.get(word), text, at, seen);
        if (word.length() >= STEM && !node.stems.isEmpty()) {
            for (Stem stem : node.stems.getOrDefault(word.substring(0, STEM), List.of())) {
                if (word.startsWith(stem.start())) {
                    step(stem.node(), text, at, seen);
                }
            }
        }
    }

    private static void step(@Nullable Node node, SplitText text, int at, Seen seen) {
        if (node != null) {
            seen.see(node.meanings, at + 1);
            walk(node, text, at + 1, seen);
        }
    }

    /** The longest phrase so far of those that are looked for. */
    static final class Seen {
        private final long looked;
        private List<Meaning> meanings = List.of();
        private int to = -1;

        /**
         * @param looked a bit for each kind
         */
        Seen(long looked) {
            this.looked = looked;
        }

        private void see(List<Meaning> found, int end) {
            if (end > to && isAny(found)) {
                meanings = found;
                to = end;
            }
        }

        private boolean isAny(List<Meaning> found) {
            for (Meaning meaning : found) {
                if ((meaning.kind().bit() & looked) != 0) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Match first() {
            List<Match> all = all();
            return all.isEmpty() ? null : all.getFirst();
        }

        List<Match> all() {
            List<Match> matches = new ArrayList<>(meanings.size());
            for (Meaning meaning : meanings) {
                if ((meaning.kind().bit() & looked) != 0) {
                    matches.add(new Match(meaning.kind(), meaning.value(), to));
                }
            }
            return matches;
        }
    }
}
