package dev.ringback.review.intake;

import dev.ringback.model.Review;
import java.util.Set;

/** What a line came to. */
public sealed interface Outcome {
    /** Of the row's first line, from 1. */
    long line();

    /**
     * It is a review.
     *
     * @param isOneOfEqual whether rows that are equal to the last letter are several reviews, as of a file that names none
     */
    record Taken(long line, Review review, Set<Note> notes, boolean isOneOfEqual) implements Outcome {
        public Taken {
            notes = Set.copyOf(notes);
        }
    }

    /**
     * It is broken.
     *
     * @param reason all that is wrong with it, and what is accepted
     */
    record Refused(long line, String reason) implements Outcome {}

    /** It is about a company that is none of ours. */
    record NotOurs(long line, String company) implements Outcome {}

    /** What is worth telling of a row that was taken. */
    enum Note {
        /** It has no id, and is known by a digest of provider, date, author and text. */
        ID_MADE,
        /** It is longer than what is kept. */
        TEXT_CUT
    }
}
