package dev.ringback.index.ask;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which reviews are summed, and apart by what.
 *
 * @param by any of PROVIDER, SOURCE, TRUST, COUNTRY, BUSINESS and one of YEAR, QUARTER and MONTH; none: one sum
 */
public record SumsQuery(ReviewFilter filter, Set<Facet> by) {
    private static final Set<Facet> ACCEPTED = Collections.unmodifiableSet(EnumSet.of(
            Facet.PROVIDER,
            Facet.SOURCE,
            Facet.TRUST,
            Facet.COUNTRY,
            Facet.BUSINESS,
            Facet.YEAR,
            Facet.QUARTER,
            Facet.MONTH));

    public SumsQuery {
        EnumSet<Facet> copy = EnumSet.noneOf(Facet.class);
        copy.addAll(by);
        if (!ACCEPTED.containsAll(copy)) {
            throw new IllegalArgumentException("Sums cannot be taken by " + copy + "; accepted: " + ACCEPTED);
        }
        by = Collections.unmodifiableSet(copy);
    }
}
