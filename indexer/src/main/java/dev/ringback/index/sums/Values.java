package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All values that the reviews of a reader have, each facet's sorted, so that the order of their places is that of the values.
 *
 * @param lists of {@link Words#FACETS} and of {@link #TIMES}
 * @param months of which there are reviews, ascending
 * @param withUnknownDay whether there are reviews without a day
 */
record Values(Map<Facet, List<String>> lists, List<YearMonth> months, boolean withUnknownDay) {
    /** The facets that a day decides. */
    static final List<Facet> TIMES = List.of(Facet.YEAR, Facet.QUARTER, Facet.MONTH);

    static Values of(Collection<Part> parts) {
        TreeSet<YearMonth> months = new TreeSet<>();
        boolean withUnknown = false;
        for (Part part : parts) {
            Part.Months own = part.months();
            months.addAll(own.known());
            withUnknown |= own.withUnknown();
        }
        Map<Facet, List<String>> lists = new EnumMap<>(Facet.class);
        for (Facet facet : Words.FACETS) {
            TreeSet<String> values = new TreeSet<>();
            parts.forEach(part -> values.addAll(part.words().of(facet)));
            lists.put(facet, List.copyOf(values));
        }
        for (Facet facet : TIMES) {
            TreeSet<String> values = new TreeSet<>();
            months.forEach(month -> values.add(time(facet, month)));
            values.add(Facet.UNKNOWN);
            lists.put(facet, List.copyOf(values));
        }
        return new Values(Collections.unmodifiableMap(lists), List.copyOf(months), withUnknown);
    }

    /** The value of a facet of time. */
    static String time(Facet facet, YearMonth month) {
        String text = month.toString();
        String year = text.substring(0, text.length() - "-01".length());
        return switch (facet) {
            case YEAR -> year;
            case QUARTER -> year + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
            default -> text;
        };
    }

    List<String> of(Facet facet) {
        return lists.getOrDefault(facet, List.of());
    }

    /** The places here of a part's words. */
    Map<Facet, int[]> places(Words words) {
        Map<Facet, int[]> places = new EnumMap<>(Facet.class);
        for (Facet facet : Words.FACETS) {
            List<String> own = words.of(facet);
            List<Integer> found = new ArrayList<>(own.size());
            own.forEach(word -> found.add(Collections.binarySearch(of(facet), word)));
            places.put(facet, found.stream().mapToInt(Integer::intValue).toArray());
        }
        return Collections.unmodifiableMap(places);
    }
}
