package dev.ringback.index.ask;

import dev.ringback.model.Tally;
import java.util.Map;

/**
 * The sum of all reviews that have the same values.
 *
 * @param key a value for each facet that was asked for
 */
public record SumsCell(Map<Facet, String> key, Tally tally) {
    public SumsCell {
        key = Map.copyOf(key);
    }
}
