package dev.ringback.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ranks drawn by Zipf's law, as reviews fall on providers: the first twice as often as the second, thrice as often as the third. */
public final class Zipf {
    private final double[] sums;

    /** @param size how many ranks there are */
    public Zipf(int size) {
        sums = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
    }

    /** From 0 up to the size − 1. */
    public int draw(SplittableRandom random) {
        int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(place < 0 ? -place - 1 : place, sums.length - 1);
    }
}
