package dev.ringback.hours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of minutes on the UTC time line, as half-open intervals of minutes since 1970-01-01T00:00Z. Immutable, safe to
 * share between threads; every operation is one linear pass. Reaches from the year -2113 to 6053.
 */
public final class TimeSet {
    private static final TimeSet EMPTY = new TimeSet(new int[0]);

    // The truth tables of the three set operations, read at bit (inThis + 2 * inOther).
    private static final int UNION = 0b1110;
    private static final int INTERSECTION = 0b1000;
    private static final int DIFFERENCE = 0b0010;

    /** Strictly increasing; a start at each even place, its end after it. */
    private final int[] edges;

    /** The minutes {@code from} up to but without {@code to}. */
    public record Interval(long from, long to) {
        public Interval {
            if (to < from) {
                throw new IllegalArgumentException("interval ends before it starts: from " + from + " to " + to
                        + "; give minutes since 1970 with from <= to");
            }
        }

        public long minutes() {
            return to - from;
        }
    }

    private TimeSet(int[] edges) {
        this.edges = edges;
    }

    public static TimeSet empty() {
        return EMPTY;
    }

    public static TimeSet of(long from, long to) {
        return of(List.of(new Interval(from, to)));
    }

    /** In any order; overlapping and touching intervals become one, those without a minute vanish. */
    public static TimeSet of(Collection<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingLong(Interval::from));
        Builder builder = new Builder();
        sorted.forEach(interval -> builder.add(Math.toIntExact(interval.from()), Math.toIntExact(interval.to())));
        return builder.build();
    }

    /** With itself, which is common since most providers have one line, it takes no pass. */
    public TimeSet union(TimeSet other) {
        return isEmpty() ? other : other.isEmpty() || equals(other) ? this : merge(other, UNION);
    }

    public TimeSet intersect(TimeSet other) {
        return equals(other) ? this : merge(other, INTERSECTION);
    }

    public TimeSet minus(TimeSet other) {
        return equals(other) ? EMPTY : merge(other, DIFFERENCE);
    }

    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** How many minutes are in the set. */
    public long minutes() {
        long sum = 0;
        for (int i = 0; i < edges.length; i += 2) {
            sum += edges[i + 1] - edges[i];
        }
        return sum;
    }

    /** How many minutes are in both sets: {@code intersect(other).minutes()} without making the set. */
    public long minutesShared(TimeSet other) {
        int[] a = edges;
        int[] b = other.edges;
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            sum += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return sum;
    }

    public boolean contains(long epochMinute) {
        return (edgesUpTo(epochMinute) & 1) == 1;
    }

    /** In order of time. */
    public List<Interval> intervals() {
        List<Interval> list = new ArrayList<>(edges.length / 2);
        for (int i = 0; i < edges.length; i += 2) {
            list.add(new Interval(edges[i], edges[i + 1]));
        }
        return List.copyOf(list);
    }

    /** How many intervals there are. */
    int size() {
        return edges.length / 2;
    }

    /** The start of an interval, counted from 0 in order of time. */
    long from(int interval) {
        return edges[2 * interval];
    }

    /** The end of an interval. */
    long to(int interval) {
        return edges[2 * interval + 1];
    }

    /** What lies between two of its intervals, as far as any minute of it is in the other set. */
    TimeSet gapsMeeting(TimeSet other) {
        int[] kept = new int[edges.length];
        int size = 0;
        int j = 0;
        for (int i = 2; i < edges.length; i += 2) {
            while (j < other.edges.length && other.edges[j + 1] <= edges[i - 1]) {
                j += 2;
            }
            if (j < other.edges.length && other.edges[j] < edges[i]) {
                kept[size++] = edges[i - 1];
                kept[size++] = edges[i];
            }
        }
        return size == 0 ? EMPTY : new TimeSet(Arrays.copyOf(kept, size));
    }

    private int edgesUpTo(long minute) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Walks the edges of both sets in order and keeps those at which the wanted state changes. */
    private TimeSet merge(TimeSet other, int truth) {
        int[] a = edges;
        int[] b = other.edges;
        int[] kept = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int at = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
            i += i < a.length && a[i] == at ? 1 : 0;
            j += j < b.length && b[j] == at ? 1 : 0;
            int inside = truth >> ((i & 1) + 2 * (j & 1)) & 1;
            if (inside != (size & 1)) {
                kept[size++] = at;
            }
        }
        return size == 0 ? EMPTY : new TimeSet(Arrays.copyOf(kept, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSet set && Arrays.equals(edges, set.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return edges.length / 2 + " intervals, " + minutes() + " minutes";
    }

    /** Takes intervals in order of their starts. */
    static final class Builder {
        private int[] edges = new int[64];
        private int size;

        void add(int from, int to) {
            if (from >= to) {
                return;
            }
            if (size > 0 && from <= edges[size - 1]) {
                edges[size - 1] = Math.max(edges[size - 1], to);
                return;
            }
            if (size == edges.length) {
                edges = Arrays.copyOf(edges, 2 * size);
            }
            edges[size++] = from;
            edges[size++] = to;
        }

        TimeSet build() {
            return size == 0 ? EMPTY : new TimeSet(Arrays.copyOf(edges, size));
        }
    }
}
