package dev.ringback.sources;

/**
 * A fault found in a data file.
 *
 * @param file path below the data folder, with forward slashes
 * @param line counted from 1
 * @param severity whether the file is refused for it
 * @param message what is wrong, with which thing, and what is accepted
 */
public record Problem(String file, int line, Severity severity, String message) {

    /** {@link #REFUSED}: the whole file is left out. {@link #NOTE}: it is loaded all the same. */
    public enum Severity {
        REFUSED,
        NOTE
    }

    /** What is quoted from a file may hold what a terminal obeys. */
    public Problem {
        message = message.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    static Problem refused(String file, int line, String message) {
        return new Problem(file, line, Severity.REFUSED, message);
    }

    static Problem note(String file, int line, String message) {
        return new Problem(file, line, Severity.NOTE, message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (severity == Severity.NOTE ? "note: " : "") + message;
    }
}
