package dev.ringback.extract.times;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of time zones, from a list. */
final class ZoneWords {
    private static final LocalDateTime WINTER = LocalDateTime.of(2026, 1, 15, 12, 0);
    private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 7, 15, 12, 0);
    private static final Map<String, String> LETTERS = new HashMap<>();
    private static final ByFirstWord<Word> WORDS = new ByFirstWord<>();

    static {
        HoursWords.lines("zone-words.tsv").forEach(ZoneWords::add);
        WORDS.sort(Comparator.comparingInt((Word word) -> -word.words().length()));
    }

    /** @param beside a common word too, so that it needs a time beside it */
    record Word(String words, String zone, boolean beside) {}

    record Found(Word word, int to) {}

    private ZoneWords() {}

    private static void add(String line) {
        String[] fields = line.split("\t", -1);
        for (String words : fields[2].split(", ", -1)) {
            if (fields[0].equals("letters")) {
                LETTERS.put(words, fields[1]);
            } else {
                FoldedText text = FoldedText.of(words);
                WORDS.at(text.letters(0)).add(new Word(words, fields[1], fields[0].equals("beside")));
            }
        }
    }

    static Optional<String> letters(String word) {
        return Optional.ofNullable(LETTERS.get(word));
    }

    static Optional<Found> at(FoldedText text, int at) {
        if (text.wordChar(at - 1)) {
            return Optional.empty();
        }
        for (Word word : WORDS.of(text, at, text.endOfLetters(at))) {
            int to = at + word.words().length();
            if (text.folded().startsWith(word.words(), at) && !text.wordChar(to)) {
                return Optional.of(new Found(word, to));
            }
        }
        return Optional.empty();
    }

    static int winterHours(ZoneId zone) {
        return zone.getRules().getOffset(WINTER).getTotalSeconds() / 3600;
    }

    /** The same zone, or the same clock in winter or in summer. */
    static boolean agree(ZoneId one, ZoneId other) {
        boolean winter =
                one.getRules().getOffset(WINTER).equals(other.getRules().getOffset(WINTER));
        boolean summer =
                one.getRules().getOffset(SUMMER).equals(other.getRules().getOffset(SUMMER));
        boolean offset = fixed(one) || fixed(other);
        return one.equals(other) || offset && (winter || summer);
    }

    /** Whether the same moment reads so many minutes later in the other zone, in winter or in summer. */
    static boolean laterBy(int minutes, ZoneId one, ZoneId other) {
        return List.of(WINTER, SUMMER).stream().anyMatch(date -> {
            int apart =
                    date.atZone(one).withZoneSameInstant(other).toLocalTime().toSecondOfDay()
                            - date.toLocalTime().toSecondOfDay();
            return Math.floorMod(minutes - apart / 60, Spans.DAY) == 0;
        });
    }

    private static boolean fixed(ZoneId zone) {
        return zone.getRules().isFixedOffset();
    }
}
