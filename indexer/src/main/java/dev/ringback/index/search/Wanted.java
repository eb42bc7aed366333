package dev.ringback.index.search;

import dev.ringback.index.ask.SearchHits.Mark;
import dev.ringback.index.field.WordAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms a query looks for, to mark them in a text that may be shown. The text is analysed anew, since the index keeps no
 * places of words.
 *
 * @param words that stand alone
 * @param phrases of each place the terms it may have
 */
public record Wanted(Set<String> words, List<List<Set<String>>> phrases) {
    /** A reader wants some lines of a hit, no page. */
    static final int FRAGMENT = 300;

    /** Kept before the first word that is marked, for its sense. */
    private static final int BEFORE = 60;

    public Wanted {
        words = Set.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    /** A stretch of a text with its marks, in characters of the stretch. */
    public record Fragment(String text, List<Mark> marks) {}

    /** A place of the text with the forms of the word there. */
    private record Place(Set<String> forms, int from, int to) {}

    /** The stretch of the text that has most of what is looked for; its beginning where nothing is. */
    public Fragment in(String text, Optional<String> language) {
        List<Mark> marks = marks(places(text, language));
        int best = 0;
        int most = -1;
        for (int each = 0; each < marks.size(); each++) {
            int within = within(marks, each);
            if (within > most) {
                most = within;
                best = each;
            }
        }
        return cut(text, marks, best);
    }

    private static int within(List<Mark> marks, int first) {
        int last = first;
        while (last < marks.size() && marks.get(last).to() <= marks.get(first).from() + FRAGMENT - BEFORE) {
            last++;
        }
        return last - first;
    }

    private static Fragment cut(String text, List<Mark> marks, int best) {
        int from = text.length() <= FRAGMENT || marks.isEmpty()
                ? 0
                : start(text, Math.min(marks.get(best).from() - BEFORE, text.length() - FRAGMENT));
        int to = end(text, Math.min(from + FRAGMENT, text.length()));
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() - from, mark.to() - from))
                .toList();
        return new Fragment(text.substring(from, to), inside);
    }

    /** The next beginning of a word. */
    private static int start(String text, int wished) {
        int from = Math.max(0, wished);
        while (from > 0 && from < wished + BEFORE && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    /** The last end of a word. */
    private static int end(String text, int wished) {
        int to = wished;
        while (to < text.length() && to > wished - BEFORE && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    private static List<Place> places(String text, Optional<String> language) {
        List<Place> places = new ArrayList<>();
        try (TokenStream stream = WordAnalysis.of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    places.add(new Place(new HashSet<>(), place.startOffset(), place.endOffset()));
                }
                places.getLast().forms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return places;
    }

    /** In the order of the text, none over another. */
    private List<Mark> marks(List<Place> places) {
        BitSet marked = new BitSet();
        for (int at = 0; at < places.size(); at++) {
            if (!Collections.disjoint(places.get(at).forms, words)) {
                marked.set(at);
            }
            for (List<Set<String>> phrase : phrases) {
                if (begins(phrase, places, at)) {
                    marked.set(at, at + phrase.size());
                }
            }
        }
        return marked.stream()
                .mapToObj(at -> new Mark(places.get(at).from, places.get(at).to))
                .toList();
    }

    private static boolean begins(List<Set<String>> phrase, List<Place> places, int at) {
        boolean isThere = at + phrase.size() <= places.size();
        for (int next = 0; isThere && next < phrase.size(); next++) {
            isThere = !Collections.disjoint(phrase.get(next), places.get(at + next).forms);
        }
        return isThere;
    }
}
