package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Some reviews, all of a segment or those of it that are deleted, in three orders with their running sums. Immutable and
 * thread-safe. Decision 0027 tells what a review takes of memory.
 */
final class Part {
    /** Before the first day that {@link Facts} knows. */
    static final int FIRST_DAY = -(1 << 20);

    private final Words words;
    private final long[] facts;
    private final char[] providers;
    private final char[] sources;
    private final char[] languages;
    private final Order places;
    private final Order all;
    private final Order origins;

    /** The months of which there are reviews, and whether there are any without a day. */
    record Months(TreeSet<YearMonth> known, boolean withUnknown) {}

    private Part(Columns columns, int[] sorted) {
        this.words = columns.words();
        this.facts = new long[sorted.length];
        this.providers = new char[sorted.length];
        this.sources = new char[sorted.length];
        this.languages = new char[sorted.length];
        for (int row = 0; row < sorted.length; row++) {
            facts[row] = columns.facts()[sorted[row]];
            providers[row] = columns.providers()[sorted[row]];
            sources[row] = columns.sources()[sorted[row]];
            languages[row] = columns.languages()[sorted[row]];
        }
        this.places = summed(null, columns, Order.By.PLACE, sorted);
        Columns own = new Columns(words, facts, providers, sources, new char[0], languages);
        this.all = sorted(own, Order.By.ALL);
        this.origins = sorted(own, Order.By.ORIGIN);
    }

    /** @param rowOf filled with the row that each of the columns' rows becomes; as long as these */
    static Part of(Columns columns, int[] rowOf) {
        int[] sorted = Order.sorted(columns, Order.By.PLACE);
        for (int row = 0; row < sorted.length; row++) {
            rowOf[sorted[row]] = row;
        }
        return new Part(columns, sorted);
    }

    static Part of(Columns columns) {
        return of(columns, new int[columns.size()]);
    }

    private Order sorted(Columns columns, Order.By by) {
        int[] rows = Order.sorted(columns, by);
        return summed(rows, columns, by, rows);
    }

    /** @param rows none where the part's own rows are in this order */
    private Order summed(int @Nullable [] rows, Columns columns, Order.By by, int[] sorted) {
        List<Stretch> stretches = Order.stretches(columns, by, sorted);
        Order order = new Order(rows, stretches);
        List<Stretch> summed = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            summed.add(stretch.with(Checkpoints.of(this, stretch, order::row, by.density())));
        }
        return new Order(rows, List.copyOf(summed));
    }

    /**
     * Some of the rows as a part of their own.
     *
     * @param rows ascending
     */
    Part pick(int[] rows) {
        Columns columns = new Columns(
                words,
                new long[rows.length],
                new char[rows.length],
                new char[rows.length],
                new char[rows.length],
                new char[rows.length]);
        int country = Order.By.PLACE.facets().indexOf(Facet.COUNTRY);
        int stretch = 0;
        for (int i = 0; i < rows.length; i++) {
            while (rows[i] >= places.stretches().get(stretch).to()) {
                stretch++;
            }
            columns.facts()[i] = facts[rows[i]];
            columns.providers()[i] = providers[rows[i]];
            columns.sources()[i] = sources[rows[i]];
            columns.languages()[i] = languages[rows[i]];
            columns.countries()[i] = (char) places.stretches().get(stretch).values()[country];
        }
        return of(columns);
    }

    Words words() {
        return words;
    }

    int size() {
        return facts.length;
    }

    long facts(int row) {
        return facts[row];
    }

    int provider(int row) {
        return providers[row];
    }

    int source(int row) {
        return sources[row];
    }

    int language(int row) {
        return languages[row];
    }

    Order order(Order.By by) {
        return switch (by) {
            case ALL -> all;
            case ORIGIN -> origins;
            case PLACE -> places;
        };
    }

    /** The first place of an order, from {@code from} to {@code to}, of that day or a later one. */
    int firstPlace(Order order, int from, int to, int day) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Facts.day(facts[order.row(middle)]) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Months months() {
        Months months = new Months(new TreeSet<>(), facts.length > 0 && hasUnknownDay());
        for (Stretch stretch : all.stretches()) {
            int place = firstPlace(all, stretch.from(), stretch.to(), Facts.NO_DAY + 1);
            while (place < stretch.to()) {
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(Facts.day(facts[all.row(place)])));
                months.known().add(month);
                int next = (int) month.plusMonths(1).atDay(1).toEpochDay();
                place = firstPlace(all, place, stretch.to(), next);
            }
        }
        return months;
    }

    private boolean hasUnknownDay() {
        return all.stretches().stream().anyMatch(stretch -> Facts.day(facts[all.row(stretch.from())]) == Facts.NO_DAY);
    }

    long bytes() {
        return 14L * facts.length + places.bytes() + all.bytes() + origins.bytes();
    }
}
