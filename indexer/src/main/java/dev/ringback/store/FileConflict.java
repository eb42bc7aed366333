package dev.ringback.store;

import java.sql.SQLException;
import java.util.Optional;

/** A file that the record cannot take; the message says why and goes on after "the file is refused: ". */
public final class FileConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** https://www.postgresql.org/docs/17/errcodes-appendix.html: data exception, integrity constraint violation. */
    private static final String DATA_AT_FAULT = "2[23]...";

    private FileConflict(String message) {
        super(message);
    }

    private FileConflict(String message, Throwable cause) {
        super(message, cause);
    }

    static FileConflict slug(String slug, String holder) {
        return new FileConflict("the slug \"" + slug + "\" belongs to " + holder
                + " in the record, which was refused or holds it still; mend that file or take it away");
    }

    /** Empty where the database is at fault and not the file. */
    static Optional<FileConflict> of(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).matches(DATA_AT_FAULT)) {
                return Optional.of(new FileConflict("the record cannot take it: " + said(sql), fault));
            }
        }
        return Optional.empty();
    }

    private static String said(SQLException fault) {
        Throwable deepest = fault.getNextException() == null ? fault : fault.getNextException();
        return String.valueOf(deepest.getMessage())
                .lines()
                .map(String::strip)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
