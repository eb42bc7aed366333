package dev.ringback.extract.times;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words of a list, found at a place in a text: the longest phrase that stands there. */
final class HoursWords {
    static final HoursWords HOURS = new HoursWords("hours-words.tsv");

    /** "Saturday9:00": words of so many letters are known without a blank behind them. */
    private static final int LONG = 5;

    private final ByFirstWord<Phrase> phrases = new ByFirstWord<>();

    /** @param languages codes, "osm" or "*" */
    record Reading(Kind kind, String value, List<String> languages) {}

    record Phrase(String words, List<Reading> readings) {}

    /** @param to where it ends in the text */
    record Found(Phrase phrase, int to) {}

    private HoursWords(String name) {
        lines(name).forEach(this::add);
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words().length()));
    }

    static List<String> lines(String name) {
        try (InputStream file = HoursWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its file \"" + name + "\"");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The program's own file \"" + name + "\" cannot be read", fault);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        Kind kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
        Reading reading = new Reading(kind, fields[1], List.of(fields[2].split(",", -1)));
        for (String words : fields[3].split(", ", -1)) {
            add(words.strip(), reading);
        }
    }

    private void add(String words, Reading reading) {
        FoldedText text = FoldedText.of(words);
        List<Phrase> same = phrases.at(text.folded().substring(0, endOfStart(text, 0)));
        for (Phrase phrase : same) {
            if (phrase.words().equals(words)) {
                phrase.readings().add(reading);
                return;
            }
        }
        same.add(new Phrase(text.folded(), new ArrayList<>(List.of(reading))));
    }

    /** A run of letters, or of digits, or one sign. */
    private static int endOfStart(FoldedText text, int at) {
        int end = text.digit(at) ? text.endOfDigits(at) : text.endOfLetters(at);
        return Math.max(end, Math.min(at + 1, text.length()));
    }

    /** The phrase's place in {@code readings} of no phrase: an empty list. */
    List<Found> at(FoldedText text, int at) {
        if (text.wordChar(at) && text.wordChar(at - 1) || insideNumber(text, at)) {
            return List.of();
        }
        for (Phrase phrase : phrases.of(text, at, endOfStart(text, at))) {
            int to = end(phrase.words(), text, at);
            if (to > 0) {
                return List.of(new Found(phrase, to));
            }
        }
        return List.of();
    }

    private static boolean insideNumber(FoldedText text, int at) {
        return text.digit(at) && "/.:,-".indexOf(text.at(at - 1)) >= 0 && text.digit(at - 2);
    }

    private static int end(String words, FoldedText text, int from) {
        int at = from;
        for (int i = 0; i < words.length(); i++) {
            char wanted = words.charAt(i);
            if (wanted == ' ') {
                int next = skipGap(text, at);
                if (next == at && !tight(words, i)) {
                    return -1;
                }
                at = next;
            } else if (text.at(at) == wanted && at < text.length()) {
                at++;
            } else {
                return -1;
            }
        }
        return endsThere(text, at) ? at : -1;
    }

    /** Beside a digit or a sign no blank is needed. */
    private static boolean tight(String words, int at) {
        return !Character.isLetter(words.charAt(at - 1)) || !Character.isLetter(words.charAt(at + 1));
    }

    private static int skipGap(FoldedText text, int from) {
        int at = from;
        while (at < text.length() && (text.at(at) == ' ' || text.at(at) == '-')) {
            at++;
        }
        return at;
    }

    private static boolean endsThere(FoldedText text, int at) {
        boolean glued = text.digit(at) && text.letter(at - LONG);
        boolean inWord = text.wordChar(at) && text.wordChar(at - 1) && !glued;
        boolean inNumber = text.digit(at - 1) && "/.:,".indexOf(text.at(at)) >= 0 && text.digit(at + 1);
        return !inWord && !inNumber;
    }
}
