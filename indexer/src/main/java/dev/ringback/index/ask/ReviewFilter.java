package dev.ringback.index.ask;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which reviews are meant: of each facet one of the values, and none of those that are left out.
 *
 * @param from the first day
 * @param to the last day
 */
public record ReviewFilter(
        Map<Facet, Set<String>> only, Map<Facet, Set<String>> not, Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final ReviewFilter ALL = new ReviewFilter(Map.of(), Map.of(), Optional.empty(), Optional.empty());

    public ReviewFilter {
        only = copy(only);
        not = copy(not);
    }

    /** The same, with more that is left out. */
    public ReviewFilter without(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(not);
        more.merge(facet, values, ReviewFilter::union);
        return new ReviewFilter(only, more, from, to);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    public static ReviewFilter ofProvider(String slug) {
        return new ReviewFilter(Map.of(Facet.PROVIDER, Set.of(slug)), Map.of(), Optional.empty(), Optional.empty());
    }

    /** In an order of the content alone, so that equal filters print alike. */
    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> values) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, set) -> {
            if (!set.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(set)));
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
