package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.WatchedSource;
import dev.ringback.serve.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Says how the page is doing that a fact was read from: a vanished page does not take the fact away, it ages it. */
final class PageWords {
    private final Words words;

    PageWords(Words words) {
        this.words = words;
    }

    /** Empty where the page was not seen since the fact was read from it. */
    String of(WatchedSource page, Claim claim) {
        if (page.goneSince().isPresent()) {
            String since = date(page.goneSince().get());
            return page.lastSeenAt()
                    .map(seen -> words.of("page.gone.seen", since, date(seen)))
                    .orElseGet(() -> words.of("page.gone", since));
        }
        return page.lastSeenAt()
                .filter(seen -> !day(seen).isBefore(claim.evidence().readAt()))
                .map(seen -> words.of("page.seen", date(seen)))
                .orElse("");
    }

    private String date(Instant moment) {
        return words.date(day(moment));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
