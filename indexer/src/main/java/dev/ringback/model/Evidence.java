package dev.ringback.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a claim rests on, and when.
 *
 * @param source the page
 * @param pageDate what the page says of its own date: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty means
 *     that its age is unknown, not that it is fresh
 * @param readAt the day the page or its copy was read
 * @param readFrom what was read: the live page, a stored copy or an excerpt
 * @param caution what is doubtful about the reading
 * @param reading how a machine read it out of the page; empty where a person wrote it down
 */
public record Evidence(
        Source source,
        Optional<String> pageDate,
        LocalDate readAt,
        ReadFrom readFrom,
        Optional<String> caution,
        Optional<Reading> reading) {

    /** What was read. */
    public enum ReadFrom {
        LIVE,
        STORED_COPY,
        EXCERPT
    }
}
