package dev.ringback.rank.observed;

import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.Optional;

/** What one observation says of one promise. */
public enum Outcome {
    KEPT,
    BROKEN,
    /** It is of something else, or may be, or does not tell yet. */
    ASIDE;

    /** Who still waits may be answered in time, until the time is over. */
    static Outcome of(Took took, Duration sure, Duration latest) {
        boolean isOver = took.of() != TimeTaken.Of.WAIT;
        if (isOver && took.length().compareTo(sure) <= 0) {
            return KEPT;
        }
        return took.length().compareTo(latest) > 0 ? BROKEN : ASIDE;
    }

    /** Who does not say which way was tried speaks of any, who tried another does not. */
    static Outcome of(Reach reach, Optional<Topic> promised) {
        boolean isOther = reach.topic().isPresent()
                && promised.isPresent()
                && !reach.topic().equals(promised);
        return isOther ? ASIDE : of(reach);
    }

    static Outcome of(Reach reach) {
        return reach.reached() ? KEPT : BROKEN;
    }
}
