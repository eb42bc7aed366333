package dev.ringback.app;

/** What a command's exit code says; also in the README and in each {@code --help}. */
final class ExitCode {
    static final int OK = 0;
    /** The command ran and found something wrong: in what it was given, in what is kept, or on the way to a page. */
    static final int FOUND_FAULTS = 1;
    /** The command line cannot be understood. */
    static final int USAGE = 2;
    /** It cannot start or go on; the one sentence says why and what to do. */
    static final int CANNOT_RUN = 3;

    static final String HELP =
            "Exit codes: 0 done; 1 done, and faults were found; 2 the command line cannot be understood; "
                    + "3 cannot run, and the sentence printed says why.";

    private ExitCode() {}
}
