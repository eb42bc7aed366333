package dev.ringback.rank;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * How far what is met may lie from what is promised, as a standard deviation on the scale of 0 to 1. A promise of the
 * provider's own page of the last three years, or without a date, is taken to be right within 10 points; what others say,
 * or an older page, or one that has vanished, or what a machine read without being sure, or what is disputed, within 20.
 */
final class Doubt {
    static final double OWN_PAGE = 0.10;
    static final double OTHER_OR_OLD = 0.20;
    static final int OLD_YEARS = 3;

    /** A page that is moved or mended is back within a month; after that, what it said is no longer said. */
    private static final int GONE_DAYS = 30;

    private Doubt() {}

    /** The most doubtful of them. */
    static double ofAll(Collection<Claim> claims, Dossier dossier, LocalDate asOf) {
        return claims.stream()
                .mapToDouble(claim -> of(claim, dossier, asOf))
                .max()
                .orElse(OTHER_OR_OLD);
    }

    static double of(Claim claim, Dossier dossier, LocalDate asOf) {
        Source source = claim.evidence().source();
        boolean own =
                source.kind() == Source.Kind.PROVIDER && dossier.provider().owns(source.url());
        boolean old = claim.evidence()
                .pageDate()
                .map(date -> Year.parse(date.substring(0, 4)).getValue() < asOf.getYear() - OLD_YEARS)
                .orElse(false);
        return own && !old && !isLongGone(claim, dossier, asOf) && !isDoubtful(claim, dossier)
                ? OWN_PAGE
                : OTHER_OR_OLD;
    }

    /** Whether a machine read it without being sure, or it does not go together with another. */
    private static boolean isDoubtful(Claim claim, Dossier dossier) {
        boolean unsure = claim.evidence()
                .reading()
                .filter(reading -> reading.confidence() != Source.Quality.HIGH)
                .isPresent();
        return unsure || !dossier.facts().disputing(claim).isEmpty();
    }

    /** Whether the page has been gone for more than {@link #GONE_DAYS} days, counted in UTC. */
    private static boolean isLongGone(Claim claim, Dossier dossier, LocalDate asOf) {
        Instant latest = asOf.minusDays(GONE_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        return dossier.sources().stream()
                .filter(source -> source.goneSince().filter(latest::isAfter).isPresent())
                .anyMatch(source -> source.isPageOf(claim));
    }
}
