package dev.ringback.proof;

import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.world.WorldKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How all contestants came off in one world.
 *
 * @param measures in the order of the table
 */
record Trial(WorldKind kind, long seed, Map<Contestant, Measure> measures) {
    Trial {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    Measure of(Contestant contestant) {
        Measure measure = measures.get(contestant);
        if (measure == null) {
            throw new IllegalArgumentException("\"" + contestant.title() + "\" took no part in this world");
        }
        return measure;
    }
}
