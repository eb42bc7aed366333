package dev.ringback.extract.times;

import dev.ringback.extract.times.LengthMention.Unit;
import java.util.Comparator;
import java.util.Optional;

/** The words of lengths of time, from a list. */
final class LengthWords {
    private static final ByFirstWord<Word> WORDS = new ByFirstWord<>();

    static {
        HoursWords.lines("length-words.tsv").forEach(LengthWords::add);
        WORDS.sort(Comparator.comparingInt((Word word) -> -word.words().length()));
    }

    /** What a word says. */
    sealed interface Meaning {
        record Of(Unit unit) implements Meaning {}

        record Count(double value) implements Meaning {}

        /** A length of its own, as "half an hour". */
        record Whole(double value, Unit unit) implements Meaning {}

        record To() implements Meaning {}
    }

    record Word(String words, Meaning meaning) {}

    record Found(Meaning meaning, int to) {}

    private LengthWords() {}

    private static void add(String line) {
        String[] fields = line.split("\t", -1);
        Meaning meaning = meaning(fields[0], fields[1]);
        for (String words : fields[2].split(", ", -1)) {
            FoldedText text = FoldedText.of(words);
            WORDS.at(text.letters(0)).add(new Word(words, meaning));
        }
    }

    private static Meaning meaning(String what, String value) {
        return switch (what) {
            case "unit" -> new Meaning.Of(Unit.valueOf(value));
            case "number" -> new Meaning.Count(Double.parseDouble(value));
            case "whole" -> whole(value.split(" ", -1));
            default -> new Meaning.To();
        };
    }

    private static Meaning whole(String[] value) {
        return new Meaning.Whole(Double.parseDouble(value[0]), Unit.valueOf(value[1]));
    }

    /** The longest phrase of that sort that stands at a place. */
    static <M extends Meaning> Optional<Found> at(FoldedText text, int at, Class<M> sort) {
        if (!text.letter(at) || text.letter(at - 1)) {
            return Optional.empty();
        }
        for (Word word : WORDS.of(text, at, text.endOfLetters(at))) {
            if (sort.isInstance(word.meaning()) && stands(text, at, word.words())) {
                return Optional.of(new Found(word.meaning(), at + word.words().length()));
            }
        }
        return Optional.empty();
    }

    /** Whether a word of the list may begin at a letter, which is asked before it is looked for which. */
    static boolean beginsAt(FoldedText text, int at) {
        return !WORDS.of(text, at, text.endOfLetters(at)).isEmpty();
    }

    private static boolean stands(FoldedText text, int at, String words) {
        if (text.wordChar(at + words.length())) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            char one = text.at(at + i);
            if (words.charAt(i) != one && !(words.charAt(i) == ' ' && one == '-')) {
                return false;
            }
        }
        return true;
    }
}
