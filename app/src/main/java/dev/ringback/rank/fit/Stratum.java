package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What accounts at one source, by authors of whom as much is known, say of one provider's support.
 *
 * @param spans today's first; only those in which something was said
 */
record Stratum(String source, Trust trust, List<Span> spans) {
    /** By content, so that names of providers decide nothing, not even in the last digit. */
    static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::source)
            .thenComparing(Stratum::trust)
            .thenComparing(Stratum::spans, lexicographic(Span.ORDER));

    /** The shorter of two that begin alike is first. */
    static <T> Comparator<List<T>> lexicographic(Comparator<T> order) {
        return (one, other) -> {
            int size = Math.min(one.size(), other.size());
            for (int i = 0; i < size; i++) {
                int first = order.compare(one.get(i), other.get(i));
                if (first != 0) {
                    return first;
                }
            }
            return Integer.compare(one.size(), other.size());
        };
    }

    /**
     * @param cells all of one source and trust, each with an account
     * @param spread of single accounts, as a variance
     */
    static Stratum of(List<Heard> cells, double spread, LocalDate asOf) {
        TreeMap<Integer, List<Heard>> byAge = new TreeMap<>();
        cells.forEach(heard -> byAge.computeIfAbsent(Age.span(heard.cell(), asOf), age -> new ArrayList<>())
                .add(heard));
        Accounts.Cell any = cells.getFirst().cell();
        return new Stratum(
                any.source(),
                any.trust(),
                byAge.values().stream().map(each -> Span.of(each, spread, asOf)).toList());
    }

    double accounts() {
        return spans.stream().mapToDouble(Span::accounts).sum();
    }
}
