package dev.ringback.review.aspect;

import dev.ringback.model.TimeTaken;
import java.util.List;
import java.util.Optional;

/** Tells how long things took. */
final class TimesTaken {
    private TimesTaken() {}

    static List<TimeTaken> in(String text, Optional<String> language) {
        return List.of();
    }
}
