package dev.ringback.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where reviews come from, and what may be done with them. A source that nobody has written down may not be shown.
 *
 * @param name short, as imports name it: {@code google-play}
 * @param title for people
 * @param writers who writes there
 * @param mayShow whether the texts may be shown
 * @param licence the note on which that rests, in our words
 * @param licenceUrl where the terms stand
 * @param readAt when they were read
 */
public record ReviewSource(
        String name,
        String title,
        Optional<String> url,
        Writers writers,
        boolean mayShow,
        Optional<String> licence,
        Optional<String> licenceUrl,
        Optional<LocalDate> readAt) {

    /** Who writes there. What consumers write is never shown as if merchants had. */
    public enum Writers {
        MERCHANTS,
        CONSUMERS,
        ANYONE
    }
}
