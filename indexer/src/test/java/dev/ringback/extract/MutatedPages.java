package dev.ringback.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run of mutants, each of which its seed makes again. */
final class MutatedPages {
    /** What all but one in 10,000 keep to. */
    static final long USUAL_NANOS = 250_000_000;

    static final long MOST_NANOS = 3_000_000_000L;

    /** The first readings load lists of words and warm up the JVM; their time is not ours. */
    private static final int WARM_UP = 300;

    /** Again where it was slow: a collector's pause, or who shares the core, is not ours, and only ever adds. */
    static final int MOST_AGAIN = 4;

    private static final int TREES = 50;

    /** What went wrong, with the seed that shows it again. */
    record Fault(long seed, Throwable what) {}

    /**
     * @param slow mutants above {@link #USUAL_NANOS}
     */
    record Run(int mutants, List<Fault> faults, int slow, long slowestNanos, long slowestSeed, long totalNanos) {
        boolean isQuick() {
            return slow <= Math.max(mutants / 10_000, 0) && slowestNanos <= MOST_NANOS;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d mutants, %d faults, %d over 250 ms, slowest %.0f ms (seed %d), mean %.2f ms",
                    mutants,
                    faults.size(),
                    slow,
                    slowestNanos / 1e6,
                    slowestSeed,
                    totalNanos / 1e6 / mutants));
            faults.stream().limit(5).forEach(each -> text.append("\n  ").append(each));
            return text.toString();
        }
    }

    private MutatedPages() {}

    static Run run(List<byte[]> pages, long firstSeed, int mutants) {
        List<Fault> faults = new ArrayList<>();
        int slow = 0;
        long slowest = 0;
        long slowestSeed = 0;
        long total = 0;
        for (long seed = firstSeed - WARM_UP; seed < firstSeed + mutants; seed++) {
            long nanos = one(pages, seed, faults);
            if (seed < firstSeed) {
                continue;
            }
            long sure = nanos;
            for (int again = 0; again < MOST_AGAIN && sure > USUAL_NANOS; again++) {
                sure = Math.min(sure, one(pages, seed, faults));
            }
            slow += sure > USUAL_NANOS ? 1 : 0;
            slowestSeed = sure > slowest ? seed : slowestSeed;
            slowest = Math.max(slowest, sure);
            total += sure;
        }
        return new Run(mutants, faults, slow, slowest, slowestSeed, total);
    }

    /** Its time, or 0 where it failed. */
    private static long one(List<byte[]> pages, long seed, List<Fault> faults) {
        HtmlMutator mutator = new HtmlMutator(seed);
        byte[] mutant = mutator.mutant(pages);
        try {
            if (seed % TREES == 0) {
                WholeWay.checkTree(mutant);
            }
            return WholeWay.of(mutant, mutator.slice(mutant)).most();
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            faults.add(new Fault(seed, fault));
            return 0;
        }
    }
}
