package dev.ringback.serve.api;

import dev.ringback.hours.Gap;
import dev.ringback.serve.words.Words;

/**
 * A stretch of time in the shop's zone.
 *
 * @param text in words
 * @param from weekday and time, like {@code Sunday 23:00}
 * @param minutes its length
 */
public record GapAnswer(String text, String from, String to, long minutes) {
    static GapAnswer of(Gap gap, Words words) {
        return new GapAnswer(
                words.gap(gap),
                words.day(gap.fromDay()) + " " + gap.from(),
                words.day(gap.toDay()) + " " + gap.to(),
                gap.minutes());
    }
}
