package dev.ringback.review.integrity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are the same or nearly: two are near where they have at least 0.80 of their threes of words in common, or 0.90 of their
 * words in any order at ten words and more, or 0.40 of their threes where both are long, since long texts share none by chance; and
 * what is near to a near one is with it. Pairs are looked for by MinHash in bands and then compared. Time and memory grow with the
 * texts.
 *
 * @see <a href="http://www.mmds.org/">Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4</a>
 */
final class NearCopies {
    static final double LEAST_THREES = 0.80;
    private static final double LEAST_WORDS = 0.90;
    private static final int MANY_WORDS = 10;

    /** Of long texts. */
    private static final double LEAST_LONG = 0.40;

    /** Threes of words that make a text long: about five lines. */
    private static final int LONG = 20;

    /** With three rows a pair that has 0.8 in common is in no band of 36 together once in 10^11 times, one with 0.4 once in 11. */
    private static final int BANDS = 36;

    private static final int ROWS = 3;

    /** A text is compared with as many that it shares a band with and that are not near each other; more are a fashion. */
    private static final int MOST_COMPARED = 16;

    private final Shingles[] texts;
    private final int[] parents;
    private int size;

    private NearCopies(int most) {
        texts = new Shingles[most];
        parents = new int[most];
    }

    /**
     * @param texts null where there is none, or none long enough
     * @return for each text the first one that it is near to, in the order given; itself where there is none before
     */
    static int[] of(@Nullable Shingles[] texts) {
        int[] distinct = new int[texts.length];
        Map<Long, Integer> known = new HashMap<>();
        NearCopies copies = new NearCopies(texts.length);
        int[] firsts = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            distinct[i] = -1;
            Shingles text = texts[i];
            if (text != null) {
                Integer before = known.putIfAbsent(text.whole(), copies.size);
                distinct[i] = before == null ? copies.add(text, i, firsts) : before;
            }
        }
        copies.join();
        int[] roots = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            roots[i] = distinct[i] < 0 ? i : firsts[copies.root(distinct[i])];
        }
        return roots;
    }

    private int add(Shingles text, int from, int[] firsts) {
        texts[size] = text;
        parents[size] = size;
        firsts[size] = from;
        return size++;
    }

    private void join() {
        long[] keys = new long[size];
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size));
        for (int each = 0; each < BANDS; each++) {
            int band = each;
            Arrays.parallelSetAll(keys, i -> key(texts[i], band) << bits | i);
            Arrays.sort(keys);
            buckets(keys, bits);
        }
    }

    private void buckets(long[] keys, int bits) {
        int from = 0;
        for (int to = 1; to <= keys.length; to++) {
            if (to == keys.length || keys[to] >>> bits != keys[from] >>> bits) {
                if (to - from > 1) {
                    bucket(keys, from, to, (1L << bits) - 1);
                }
                from = to;
            }
        }
    }

    private void bucket(long[] keys, int from, int to, long mask) {
        int[] others = new int[MOST_COMPARED];
        int count = 0;
        for (int i = from; i < to; i++) {
            int text = (int) (keys[i] & mask);
            boolean isJoined = false;
            for (int other = 0; other < count && !isJoined; other++) {
                isJoined = root(text) == root(others[other]) || isNear(texts[text], texts[others[other]]);
                if (isJoined) {
                    unite(text, others[other]);
                }
            }
            if (!isJoined && count < MOST_COMPARED) {
                others[count++] = text;
            }
        }
    }

    private static long key(Shingles text, int band) {
        long key = 0;
        for (int row = 0; row < ROWS; row++) {
            long seed = Shingles.mixed(0x5DEECE66DL * (band * ROWS + row + 1));
            long least = Long.MAX_VALUE;
            for (int three : text.threes()) {
                least = Math.min(least, Shingles.mixed(three ^ seed) >>> 1);
            }
            key = Shingles.mixed(key + least);
        }
        return key;
    }

    static boolean isNear(Shingles one, Shingles other) {
        boolean areLong = Math.min(one.threes().length, other.threes().length) >= LONG;
        return Shingles.common(one.threes(), other.threes()) >= (areLong ? LEAST_LONG : LEAST_THREES)
                || Math.min(one.words().length, other.words().length) >= MANY_WORDS
                        && Shingles.common(one.words(), other.words()) >= LEAST_WORDS;
    }

    private int root(int text) {
        int root = text;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void unite(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
