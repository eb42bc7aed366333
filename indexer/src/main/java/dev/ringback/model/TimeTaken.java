package dev.ringback.model;

import java.time.Duration;

/**
 * How long something took or goes on taking, as a text tells it: "waited 3 days", "answered in five minutes".
 *
 * @param length as told, a month as 30 days, a year as 365; of "2-3 days" the longer
 * @param quote the words it rests on, as they stand in the text
 */
public record TimeTaken(Of of, Duration length, String quote) {

    /** What took so long. */
    public enum Of {
        /** Until now, or until they gave up: nobody has answered or put it right. */
        WAIT,
        /** Until somebody answered. */
        ANSWER,
        /** Until it was put right. */
        FIX,
        /** Of a service or machine that was down. */
        OUTAGE,
        /** Of money that was held or on its way. */
        MONEY
    }
}
