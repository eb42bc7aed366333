package dev.ringback.review.integrity;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The threes of words of a text, each as a number of 32 bits, by which texts are compared; case, signs, marks and what
 * cannot be seen have no part in them. A text in a script without blanks gives fives of its characters instead.
 *
 * @param whole of the words in their order
 * @param threes sorted, each once
 * @param words sorted, each once
 * @param length in characters, with one blank between words
 */
record Shingles(long whole, int[] threes, int[] words, int length) {
    private static final int WORDS = 3;
    private static final int CHARACTERS = 5;

    /** Longer "words" on average are sentences of a script that sets no blanks. */
    private static final int LONG_WORD = 14;

    /** A text is compared by its beginning; 20,000 characters are more than a source takes. */
    private static final int MOST_LENGTH = 20_000;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    static Shingles of(String text) {
        String begun = text.length() > MOST_LENGTH ? text.substring(0, MOST_LENGTH) : text;
        String plain = Normalizer.isNormalized(begun, Normalizer.Form.NFKD)
                ? begun
                : Normalizer.normalize(begun, Normalizer.Form.NFKD);
        return new Reader(plain).read();
    }

    /** How much two have in common, of all that either has: the index of Jaccard. */
    static double common(int[] one, int[] other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) both / Math.max(1, one.length + other.length - both);
    }

    /** The last step of SplitMix64: https://prng.di.unimi.it/splitmix64.c */
    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static int[] distinct(IntList list) {
        int[] sorted = list.toArray();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private static final class Reader {
        private final String text;
        private final IntList characters = new IntList();
        private final IntList words = new IntList();
        private long word = SEED;
        private long whole = SEED;
        private boolean isInWord;

        Reader(String text) {
            this.text = text;
        }

        Shingles read() {
            int at = 0;
            while (at < text.length()) {
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                add(point);
            }
            endWord();
            boolean isUnspaced = characters.size() > LONG_WORD * words.size();
            IntList threes = isUnspaced ? joined(characters, CHARACTERS) : joined(words, WORDS);
            int length = characters.size() + Math.max(0, words.size() - 1);
            return new Shingles(mixed(whole), distinct(threes), distinct(words), length);
        }

        private void add(int point) {
            if (Character.isLetterOrDigit(point)) {
                int lower = Character.toLowerCase(point);
                characters.add(lower);
                word = mixed(word + lower + SEED);
                isInWord = true;
            } else if (!isInvisible(point)) {
                endWord();
            }
        }

        private static boolean isInvisible(int point) {
            return point >= 0x80
                    && switch (Character.getType(point)) {
                        case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                        case Character.COMBINING_SPACING_MARK -> true;
                        default -> false;
                    };
        }

        private void endWord() {
            if (isInWord) {
                words.add((int) word);
                whole = mixed(whole + word);
                word = SEED;
                isInWord = false;
            }
        }

        private static IntList joined(IntList parts, int many) {
            IntList joined = new IntList();
            for (int i = 0; i + many <= parts.size(); i++) {
                long hash = SEED;
                for (int j = 0; j < many; j++) {
                    hash = mixed(hash + parts.get(i + j) + SEED);
                }
                joined.add((int) hash);
            }
            return joined;
        }
    }
}
