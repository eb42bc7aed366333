package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a part in one order: those of equal values of some facets stand together, by day. What has no more facets than
 * these is answered from the running sums of its stretches.
 *
 * @param rows the row at each place; none where the rows themselves stand in this order
 */
record Order(int @Nullable [] rows, List<Stretch> stretches) {

    /** Above each {@link #dayKey}: two passes of a sort. */
    private static final int LAST_KEY = (1 << 21) - 1;

    /** By which facets the reviews stand together. All orders keep complaints apart, since they are seldom wanted with reviews. */
    enum By {
        ALL,
        ORIGIN,
        PLACE;

        private static final List<Facet> OF_ALL = List.of(Facet.TYPE);
        private static final List<Facet> OF_ORIGIN = List.of(Facet.TYPE, Facet.SOURCE, Facet.TRUST);
        private static final List<Facet> OF_PLACE = List.of(Facet.TYPE, Facet.COUNTRY, Facet.BUSINESS);

        List<Facet> facets() {
            return switch (this) {
                case ALL -> OF_ALL;
                case ORIGIN -> OF_ORIGIN;
                case PLACE -> OF_PLACE;
            };
        }

        /** How many running sums are kept for each review: more where what is asked for is mostly a part of the days. */
        int density() {
            return this == PLACE ? 2 : 1;
        }
    }

    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** The columns' rows in this order. */
    static int[] sorted(Columns columns, By by) {
        long[] facts = columns.facts();
        RowSort sort = new RowSort(columns.size()).by(row -> dayKey(facts[row]), LAST_KEY);
        for (Facet facet : by.facets().reversed()) {
            sort.by(row -> columns.value(facet, row), columns.words().of(facet).size());
        }
        return sort.rows();
    }

    /** None first, then by day, without a sign. */
    private static int dayKey(long facts) {
        int day = Facts.day(facts);
        return day == Facts.NO_DAY ? 0 : day - Part.FIRST_DAY + 1;
    }

    /**
     * From each change of the values to the next.
     *
     * @param sorted rows of the columns
     */
    static List<Stretch> stretches(Columns columns, By by, int[] sorted) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int place = 1; place <= sorted.length; place++) {
            if (place == sorted.length || differ(columns, by, sorted[from], sorted[place])) {
                stretches.add(new Stretch(values(columns, by, sorted[from]), from, place, null));
                from = place;
            }
        }
        return stretches;
    }

    private static boolean differ(Columns columns, By by, int one, int other) {
        for (Facet facet : by.facets()) {
            if (columns.value(facet, one) != columns.value(facet, other)) {
                return true;
            }
        }
        return false;
    }

    private static int[] values(Columns columns, By by, int row) {
        return by.facets().stream().mapToInt(facet -> columns.value(facet, row)).toArray();
    }

    long bytes() {
        long bytes = rows == null ? 0 : 4L * rows.length;
        for (Stretch stretch : stretches) {
            Checkpoints checkpoints = stretch.checkpoints();
            bytes += 64 + (checkpoints == null ? 0 : checkpoints.bytes());
        }
        return bytes;
    }
}
