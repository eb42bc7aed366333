package dev.ringback.review.intake;

import java.io.IOException;
import java.util.Optional;

/** Reads the rows of a file one after the other, in bounded memory. Not thread-safe. */
public interface LineReader {
    /** A line that was fetched and not looked into: any thread can make a row of it, once or more often. */
    interface Unread {
        IntakeLine read();
    }

    /** Empty at the end of the file. */
    Optional<Unread> next() throws IOException;
}
