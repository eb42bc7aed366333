package dev.ringback.extract.support;

import dev.ringback.extract.page.Words;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The few words a fact rests on, which is all that is kept of a page's text. */
final class Quote {
    /** Short enough to be a quotation under all laws that matter here, long enough to check a fact. */
    private static final int MOST_WORDS = 25;

    private static final int MOST_LENGTH = 200;

    /** Words further off are never among the nearest. */
    private static final int NEAR = 2 * MOST_LENGTH;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private Quote() {}

    /** The words of the sentence from {@code start} to {@code end} nearest to the fact from {@code from} to {@code to}. */
    static String around(String text, int start, int end, int from, int to) {
        int near = Math.max(start, from - NEAR);
        int far = Math.min(end, to + NEAR);
        List<MatchResult> words = WORD.matcher(text).region(near, far).results().toList();
        if (words.isEmpty()) {
            return "";
        }
        int first = 0;
        int last = words.size() - 1;
        while (last > first && isLong(words, first, last)) {
            boolean isBefore = from - words.get(first).start() > words.get(last).end() - to;
            first += isBefore ? 1 : 0;
            last -= isBefore ? 0 : 1;
        }
        return Words.plain(
                text.substring(words.get(first).start(), words.get(last).end()), MOST_LENGTH);
    }

    private static boolean isLong(List<MatchResult> words, int first, int last) {
        return last - first >= MOST_WORDS
                || words.get(last).end() - words.get(first).start() > MOST_LENGTH;
    }
}
