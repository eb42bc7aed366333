package dev.ringback.model;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of a review's text.
 *
 * @param version of the reader; what an older one read is read anew
 * @param language BCP 47, as told by the text; empty where it is too short to tell
 * @param mentions at most one of each aspect, in the order of the aspects
 * @param times in the order of the text
 */
public record ReviewReading(int version, Optional<String> language, List<Mention> mentions, List<TimeTaken> times) {
    public ReviewReading {
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
    }
}
