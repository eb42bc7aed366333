package dev.ringback.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that somebody met with when support was needed: what promises are held against. Reviews tell of it; whatever else
 * comes to tell of it is one more {@link Basis}.
 *
 * @param id of what it was told in; a review that tells of two things gives two observations of one id
 * @param source name of the {@link ReviewSource}
 * @param permille how much the account counts, from 1 to 1000
 * @param day on which it was told, in UTC
 * @param isShown whether its words may be shown
 */
public record Observation(
        Basis basis, String id, String source, int permille, Optional<LocalDate> day, boolean isShown, Told told) {

    /** By day, then by id; those of one account keep their order. */
    public static final Comparator<Observation> ORDER = Comparator.comparing(
                    (Observation one) -> one.day().orElse(LocalDate.MIN))
            .thenComparing(Observation::id);

    /** What an observation was made by. */
    public enum Basis {
        REVIEW
    }

    /** What was met with. */
    public sealed interface Told {
        /** What it is about; empty where the words do not say, or say several. */
        Optional<Topic> topic();
    }

    /**
     * How long something took.
     *
     * @param of an answer, a wait that may go on, or a fix
     */
    public record Took(TimeTaken.Of of, Optional<Topic> topic, Duration length) implements Told {}

    /**
     * Whether anybody could be got hold of.
     *
     * @param inOutage whether the same account tells of a service or machine that was down
     */
    public record Reach(Optional<Topic> topic, boolean reached, boolean inOutage) implements Told {}
}
