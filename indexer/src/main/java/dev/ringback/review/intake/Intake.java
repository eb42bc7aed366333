package dev.ringback.review.intake;

import java.util.Set;

/** Makes reviews of the rows of one kind of file. Thread-safe. */
public interface Intake {
    Outcome take(IntakeLine line);

    /** Fields of the rows so far that mean nothing to us. */
    Set<String> unread();
}
