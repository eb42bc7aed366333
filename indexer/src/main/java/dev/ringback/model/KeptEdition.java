package dev.ringback.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An edition that is kept: all evidence a ranking needs, as it was known before a moment.
 *
 * @param id the day, and a digest of evidence, method and zone data
 * @param day in UTC; rankings of it are as of this day
 * @param cutAt what was known before it is in the edition; of a daily cut the end of the day
 * @param methodVersion by which it was made
 * @param zoneData the release of the time zone data it was made with, like {@code 2026a}
 * @param digest of the evidence, SHA-256 in hex
 * @param baseId the edition to whose evidence this one's is told by difference; empty: it is told whole
 * @param successor the id of what stands in its place since something in it was erased
 */
public record KeptEdition(
        String id,
        LocalDate day,
        Instant cutAt,
        String methodVersion,
        String zoneData,
        String digest,
        Optional<String> baseId,
        Optional<String> successor) {

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether it has all that was known on its day; one that was cut by hand has what was known until then. */
    public boolean isWholeDay() {
        return !cutAt.isBefore(endOf(day));
    }

    public boolean isReplaced() {
        return successor.isPresent();
    }
}
