package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.hours.TimeSet.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeSetTest {
    private static final int AXIS = 200;

    @Test
    void touchingAndOverlappingIntervalsBecomeOne() {
        TimeSet set = TimeSet.of(
                List.of(new Interval(20, 30), new Interval(0, 10), new Interval(10, 12), new Interval(25, 40)));
        assertEquals(List.of(new Interval(0, 12), new Interval(20, 40)), set.intervals());
        assertEquals(32, set.minutes());
    }

    @Test
    void anIntervalWithoutAMinuteVanishes() {
        assertTrue(TimeSet.of(5, 5).isEmpty());
        assertEquals(TimeSet.empty(), TimeSet.of(5, 9).minus(TimeSet.of(0, 20)));
    }

    @Test
    void anIntervalThatEndsBeforeItStartsIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> TimeSet.of(9, 5));
        assertEquals(
                "interval ends before it starts: from 9 to 5; give minutes since 1970 with from <= to",
                refused.getMessage());
    }

    @Test
    void theEndIsNotContained() {
        TimeSet set = TimeSet.of(-5, 5);
        assertTrue(set.contains(-5));
        assertTrue(set.contains(4));
        assertFalse(set.contains(5));
        assertFalse(set.contains(-6));
    }

    @Test
    void everyOperationAgreesWithBitByBit() {
        Random random = new Random(20260101);
        for (int round = 0; round < 2_000; round++) {
            TimeSet a = some(random);
            TimeSet b = some(random);
            assertEquals(bits(a, b, BitSet::or), bits(a.union(b)));
            assertEquals(bits(a, b, BitSet::and), bits(a.intersect(b)));
            assertEquals(bits(a, b, BitSet::andNot), bits(a.minus(b)));
            assertEquals(a.intersect(b).minutes(), a.minutesShared(b));
            assertEquals(bits(a).cardinality(), a.minutes());
            assertEquals(a, TimeSet.of(a.intervals()));
            int minute = random.nextInt(AXIS);
            assertEquals(bits(a).get(minute), a.contains(minute));
            assertEquals(gapsMeeting(a.intervals(), bits(b)), a.gapsMeeting(b).intervals());
        }
    }

    private static List<Interval> gapsMeeting(List<Interval> a, BitSet b) {
        return IntStream.range(1, a.size())
                .mapToObj(i -> new Interval(a.get(i - 1).to(), a.get(i).from()))
                .filter(gap -> !b.get((int) gap.from(), (int) gap.to()).isEmpty())
                .toList();
    }

    @Test
    void sixtyProvidersAgainstOneShopTakeWellBelowAMillisecond() {
        TimeSet shop = year(9 * 60, 9 * 60);
        List<TimeSet> providers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            providers.add(year(i * 17 % 700, 300 + i * 7));
        }
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < 300; round++) {
            long start = System.nanoTime();
            for (TimeSet provider : providers) {
                sum += shop.minutesShared(provider);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("60 providers x 728 intervals: %.3f ms (%d minutes shared)%n", best / 1e6, sum);
        assertTrue(best < 5_000_000, "took " + best + " ns");
    }

    /** Two intervals a day for 364 days. */
    private static TimeSet year(int start, int length) {
        List<Interval> intervals = new ArrayList<>();
        for (int day = 0; day < 364; day++) {
            int at = day * 1440 + start;
            intervals.add(new Interval(at, at + length / 2 - 10));
            intervals.add(new Interval(at + length / 2, at + length));
        }
        return TimeSet.of(intervals);
    }

    private static TimeSet some(Random random) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int from = random.nextInt(AXIS);
            intervals.add(new Interval(from, from + random.nextInt(30)));
        }
        return TimeSet.of(intervals);
    }

    private static BitSet bits(TimeSet set) {
        BitSet bits = new BitSet();
        set.intervals().forEach(interval -> bits.set((int) interval.from(), (int) interval.to()));
        return bits;
    }

    private static BitSet bits(TimeSet a, TimeSet b, BiConsumer<BitSet, BitSet> operation) {
        BitSet bits = bits(a);
        operation.accept(bits, bits(b));
        return bits;
    }
}
