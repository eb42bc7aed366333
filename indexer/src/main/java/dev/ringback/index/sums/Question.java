package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question in the values of one reader. A cell has a number: that of its values' places, the last facet's counting single, so
 * that the order of the numbers is that of the values.
 */
final class Question {
    /** What is not in a cell's number, since a value is left out by the filter. */
    static final long LEFT_OUT = -1;

    private final ReviewFilter filter;
    private final Values values;
    private final Map<Facet, Long> strides = new EnumMap<>(Facet.class);
    private final Map<Facet, long[]> keys = new EnumMap<>(Facet.class);
    private final long size;
    private final List<Span> spans;

    Question(SumsQuery query, Values values) {
        this.filter = query.filter();
        this.values = values;
        long stride = 1;
        for (Facet facet : new ArrayList<>(query.by()).reversed()) {
            strides.put(facet, stride);
            stride = Math.multiplyExact(stride, (long) values.of(facet).size());
        }
        this.size = stride;
        this.spans = Span.of(this, values);
    }

    ReviewFilter filter() {
        return filter;
    }

    /** Ascending. */
    List<Span> spans() {
        return spans;
    }

    Cells cells() {
        return new Cells(size);
    }

    static boolean accepts(ReviewFilter filter, Facet facet, String value) {
        Set<String> only = filter.only().get(facet);
        Set<String> not = filter.not().get(facet);
        return (only == null || only.contains(value)) && (not == null || !not.contains(value));
    }

    /** Whether it matters what value of the facet a review has. */
    boolean asks(Facet facet) {
        return strides.containsKey(facet)
                || filter.only().containsKey(facet)
                || filter.not().containsKey(facet);
    }

    /** What a value adds to the number of a cell, or {@link #LEFT_OUT}. */
    long key(Facet facet, String value) {
        if (!accepts(filter, facet, value)) {
            return LEFT_OUT;
        }
        Long stride = strides.get(facet);
        return stride == null ? 0 : stride * Collections.binarySearch(values.of(facet), value);
    }

    /** The same for each value. */
    private long[] keys(Facet facet) {
        List<String> list = values.of(facet);
        long stride = strides.getOrDefault(facet, 0L);
        long[] keys = new long[list.size()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = accepts(filter, facet, list.get(place)) ? stride * place : LEFT_OUT;
        }
        return keys;
    }

    /** The same for each word of a part, by the places of these among the values. */
    long[] keys(Facet facet, int[] places) {
        long[] own = new long[places.length];
        if (asks(facet)) {
            long[] all = keys.computeIfAbsent(facet, this::keys);
            Arrays.setAll(own, place -> all[places[place]]);
        }
        return own;
    }

    /** The coarsest order that has what is asked for in its stretches; none where the reviews themselves must be read. */
    Optional<Order.By> order() {
        Set<Facet> asked = EnumSet.noneOf(Facet.class);
        Words.FACETS.stream().filter(this::asks).forEach(asked::add);
        asked.remove(Facet.PROVIDER);
        if (RowFilter.isIn(filter)) {
            return Optional.empty();
        }
        for (Order.By by : Order.By.values()) {
            if (by.facets().containsAll(asked)) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }

    /** The cells that have any review; where nothing is told apart, the one sum in any case. */
    List<SumsCell> answer(Cells cells) {
        List<SumsCell> answer = new ArrayList<>();
        cells.forEach((key, sums) -> answer.add(new SumsCell(valuesOf(key), Tally.of(sums))));
        if (answer.isEmpty() && strides.isEmpty()) {
            answer.add(new SumsCell(Map.of(), new Tally()));
        }
        return answer;
    }

    private Map<Facet, String> valuesOf(long key) {
        if (strides.size() == 1) {
            Facet only = strides.keySet().iterator().next();
            return Map.of(only, values.of(only).get((int) key));
        }
        Map<Facet, String> found = new EnumMap<>(Facet.class);
        strides.forEach((facet, stride) -> {
            List<String> list = values.of(facet);
            found.put(facet, list.get((int) (key / stride % list.size())));
        });
        return found;
    }
}
