package dev.ringback.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds some words in a text, by looking at few of its characters: that of Wu and Manber, "A fast
 * algorithm for multi-pattern searching" (1994), without its hash of prefixes. Thread-safe.
 */
public final class WordFinder {
    private static final int PAIRS = 1 << 12;

    private final int shortest;

    /** How far the next word is at least, by the last two characters of the place where one may end. */
    private final int[] shifts = new int[PAIRS];

    private final List<List<String>> ending = new ArrayList<>(Collections.nCopies(PAIRS, List.of()));

    /**
     * @param words of two characters at least
     */
    public WordFinder(List<String> words) {
        this.shortest = words.stream().mapToInt(String::length).min().orElse(2);
        Arrays.fill(shifts, shortest - 1);
        words.forEach(this::add);
    }

    private void add(String word) {
        for (int i = 1; i < shortest; i++) {
            int pair = pair(word, i);
            shifts[pair] = Math.min(shifts[pair], shortest - 1 - i);
        }
        int last = pair(word, shortest - 1);
        List<String> same = new ArrayList<>(ending.get(last));
        same.add(word);
        ending.set(last, List.copyOf(same));
    }

    private static int pair(String text, int end) {
        return (text.charAt(end - 1) << 5 ^ text.charAt(end)) & PAIRS - 1;
    }

    public boolean isAnyIn(String text) {
        return next(text, 0) >= 0;
    }

    /** Where the first of them begins that begins there or later; -1 if none does. */
    public int next(String text, int from) {
        int at = from + shortest - 1;
        while (at < text.length()) {
            int pair = pair(text, at);
            int shift = shifts[pair];
            if (shift == 0) {
                int start = at - shortest + 1;
                if (begins(text, start, ending.get(pair))) {
                    return start;
                }
                shift = 1;
            }
            at += shift;
        }
        return -1;
    }

    private static boolean begins(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }
}
