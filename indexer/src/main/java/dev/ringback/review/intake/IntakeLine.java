package dev.ringback.review.intake;

import java.util.Map;

/** A line of a file, or the lines of one row, before anybody has looked at what it says. */
public sealed interface IntakeLine {
    /** Of its first line, from 1. */
    long number();

    /**
     * A row.
     *
     * @param values by the name of our field, or as the file names it where that is none of ours; what is empty is left out
     */
    record Row(long number, Map<String, String> values) implements IntakeLine {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /**
     * Nothing that can be a row.
     *
     * @param reason what is wrong and what is accepted
     */
    record Broken(long number, String reason) implements IntakeLine {}
}
