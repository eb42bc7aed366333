package dev.ringback.rank;

import dev.ringback.model.Claim;
import dev.ringback.model.Provider;
import dev.ringback.model.Source;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;

/**
 * How far what is met may lie from what is promised, as a standard deviation on the scale of 0 to 1. A promise of the
 * provider's own page of the last three years, or without a date, is taken to be right within 10 points; what others say,
 * or an older page, within 20.
 */
final class Doubt {
    static final double OWN_PAGE = 0.10;
    static final double OTHER_OR_OLD = 0.20;
    private static final int OLD_YEARS = 3;

    private Doubt() {}

    /** The most doubtful of them. */
    static double ofAll(Collection<Claim> claims, Provider provider, LocalDate asOf) {
        return claims.stream()
                .mapToDouble(claim -> of(claim, provider, asOf))
                .max()
                .orElse(OTHER_OR_OLD);
    }

    static double of(Claim claim, Provider provider, LocalDate asOf) {
        Source source = claim.evidence().source();
        boolean own = source.kind() == Source.Kind.PROVIDER && provider.owns(source.url());
        boolean old = claim.evidence()
                .pageDate()
                .map(date -> Year.parse(date.substring(0, 4)).getValue() < asOf.getYear() - OLD_YEARS)
                .orElse(false);
        return own && !old ? OWN_PAGE : OTHER_OR_OLD;
    }
}
