package dev.ringback.rank.observed;

import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers invented accounts of promises, one id each; merchants write at each source, unless it is said otherwise. */
final class Tellers {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final Map<String, List<Observation>> bySource = new TreeMap<>();
    private final Map<String, Writers> writers = new TreeMap<>();
    private int number;

    Tellers writers(String source, Writers who) {
        writers.put(source, who);
        return this;
    }

    Tellers add(String source, Told... told) {
        return add(source, 1000, DAY.plusDays(number), true, told);
    }

    Tellers add(String source, int permille, LocalDate day, boolean isShown, Told... told) {
        String id = "account-%03d".formatted(number++);
        for (Told each : told) {
            bySource.computeIfAbsent(source, none -> new ArrayList<>())
                    .add(new Observation(
                            Observation.Basis.REVIEW, id, source, permille, Optional.of(day), isShown, each));
        }
        return this;
    }

    Tellers add(int count, String source, Told told) {
        for (int i = 0; i < count; i++) {
            add(source, told);
        }
        return this;
    }

    Observations all() {
        return new Observations(bySource.entrySet().stream()
                .map(entry -> new OfSource(
                        entry.getKey(),
                        writers.getOrDefault(entry.getKey(), Writers.MERCHANTS),
                        entry.getValue(),
                        List.of()))
                .toList());
    }

    static Told answered(Topic topic, Duration length) {
        return new Took(TimeTaken.Of.ANSWER, Optional.of(topic), length);
    }

    static Told waited(Topic topic, Duration length) {
        return new Took(TimeTaken.Of.WAIT, Optional.of(topic), length);
    }

    static Told reached(boolean reached) {
        return new Reach(Optional.empty(), reached, false);
    }

    static Told reachedInOutage(boolean reached) {
        return new Reach(Optional.empty(), reached, true);
    }
}
