package dev.ringback.archive;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Evidence that is kept equally long shares its files, so that whole files can be deleted. */
public enum Series {
    /** What providers and others publish; kept, because claims lead to it. */
    PAGES(Optional.empty()),
    /** Pages that carry reviews, which are words of persons; kept for 24 months as the design's rule of erasure says. */
    REVIEWS(Optional.of(Period.ofMonths(24)));

    private final Optional<Period> kept;

    Series(Optional<Period> kept) {
        this.kept = kept;
    }

    /** Whether evidence whose last record is from this moment may be kept no longer. */
    boolean isOver(Instant last, Instant now) {
        return kept.map(period -> last.atZone(ZoneOffset.UTC).plus(period).toInstant())
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    /** As it is written in the names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
